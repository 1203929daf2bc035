package org.minuta.query.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.minuta.api.minutes.Language;

/**
 * An HTML page in one file: its look is within, and it asks for nothing from anywhere. Everything is put in as nodes of
 * a tree, never as markup, so words of people cannot become elements.
 */
final class StandalonePage {

    private static final Pattern DIRECTION_CONTROLS = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");
    private static final String STYLE = style();

    /** Nothing but our own style; also within the file, as people keep it and pass it on without our server. */
    static final String POLICY =
            "default-src 'none'; style-src '" + hash(STYLE) + "'; base-uri 'none'; form-action 'none'";

    private final Document document = new Document("");
    private final Element main;

    StandalonePage(Language language, String title) {
        document.outputSettings().prettyPrint(false);
        document.appendChild(new DocumentType("html", "", ""));
        Element html = document.appendElement("html").attr("lang", language.locale().toLanguageTag());
        Element head = under(html, "head");
        under(head, "meta").attr("charset", "utf-8");
        under(head, "meta").attr("http-equiv", "Content-Security-Policy").attr("content", POLICY);
        under(head, "meta").attr("name", "referrer").attr("content", "no-referrer");
        under(head, "meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        under(head, "title").text(shown(title));
        under(head, "style").appendChild(new DataNode(STYLE));
        main = under(under(html, "body"), "main");
    }

    Element main() {
        return main;
    }

    /** A new last child on a line of its own. */
    static Element under(Element parent, String tag) {
        return parent.appendText("\n").appendElement(tag);
    }

    /** A value within a line: in whatever direction it runs, what stands around it stays where it is. */
    static Element said(Element line, String value) {
        return line.appendElement("bdi").text(shown(value));
    }

    /** An override or isolate that a value leaves open would reach beyond it, even out of a {@code bdi}. */
    static String shown(String value) {
        return DIRECTION_CONTROLS.matcher(value).replaceAll("");
    }

    String write() {
        return document.outerHtml() + "\n";
    }

    private static String style() {
        try (InputStream style = StandalonePage.class.getResourceAsStream("document.css")) {
            return new String(Objects.requireNonNull(style).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException("The style of documents cannot be read", broken);
        }
    }

    private static String hash(String style) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("Every Java has SHA-256", never);
        }
    }
}
