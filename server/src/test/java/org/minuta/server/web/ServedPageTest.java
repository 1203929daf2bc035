package org.minuta.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minuta.server.accounts.ServedTest;
import org.minuta.server.accounts.Visitor;

/** The page for people … */
class ServedPageTest extends ServedTest {

    /** Brought along by the tests, as the web client's jar brings the page's. */
    private static final String SAMPLE = "/assets/sample-1f2e3d4c.css";
    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/sign-in", "/first-account", "/invitation/4mSq_x-9", "/agreements",
        "/account", "/minutes/0b8a7c1e-5a43-4f0e-9d57-2c4f6f1f6a11",
        "/minutes/0b8a7c1e-5a43-4f0e-9d57-2c4f6f1f6a11/history",
        "/minutes/0b8a7c1e-5a43-4f0e-9d57-2c4f6f1f6a11/history?revision=7",
        "/minutes/0b8a7c1e-5a43-4f0e-9d57-2c4f6f1f6a11/agreements/acce0000-0000-4000-8000-000000000001",
        "/agreements?status=OPEN", "/?text=plaza", "/minutes/not-an-id", "/sign-in?next=%2Faccount"})
    void isTheAnswerAtEachOfItsAddresses(String address) {
        Visitor.Answer answer = visitor().get(address).expect(200);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.header("Last-Modified")).isEmpty();
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'").doesNotContain("unsafe");
        assertThat(answer.response().body()).isEqualTo(document());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/minutes", "/minutes/", "/minutes/a/b", "/minutes/a/history/", "/minutes/a/agreements",
        "/minutes/a/agreements/b/c", "/invitation",
        "/invitation/a/b", "/sign-in/", "/sign-in/x", "/account/tokens", "/Sign-in", "/page", "/src/page/main.tsx"})
    void isAtNoOtherAddress(String address) {
        visitor().get(address).expectRefusal(401, "NOT_SIGNED_IN");
        visitor().bearing(someone("Ana").token()).get(address).expectRefusal(403, "FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/minutes/a"})
    void isOnlyRead(String address) {
        visitor().send("POST", address, BodyPublishers.noBody()).expectRefusal(405, "METHOD_NOT_ALLOWED");
        assertThat(visitor().send("HEAD", address, BodyPublishers.noBody()).expect(200).response().body()).isEmpty();
    }

    @Test
    void hasAssetsThatNeedBeFetchedOnce() {
        List<String> assets = ASSET.matcher(document()).results().map((MatchResult found) -> found.group(1)).toList();
        assertThat(assets).anyMatch(asset -> asset.endsWith(".js")).anyMatch(asset -> asset.endsWith(".css"));
        assertThat(assets).allSatisfy(asset -> {
            Visitor.Answer answer = visitor().get(asset).expect(200);
            assertThat(answer.header("Cache-Control")).isEqualTo("max-age=31536000, immutable");
        });
        assertThat(assets).filteredOn(asset -> asset.endsWith(".js")).allSatisfy(script ->
                assertThat(visitor().get(script).header("Content-Type")).startsWith("text/javascript"));
    }

    @Test
    void hasAssetsInJarsThatTravelCompressedWhereThatIsUnderstood() {
        Visitor.Answer plain = visitor().get(SAMPLE).expect(200);
        Visitor.Answer compressed = visitor().with("Accept-Encoding", "gzip").get(SAMPLE).expect(200);
        assertThat(plain.header("Content-Type")).startsWith("text/css");
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(compressed.header("Cache-Control")).isEqualTo("max-age=31536000, immutable");
        assertThat(compressed.response().body()).hasSizeLessThan(plain.response().body().length() / 2);
    }

    @Test
    void hasAnIconThatAnybodyMaySee() {
        assertThat(visitor().get("/icon.svg").expect(200).header("Content-Type")).startsWith("image/svg+xml");
    }

    @Test
    void neverCompressesWhatMayHoldSecrets() {
        Visitor.Answer described = visitor().with("Accept-Encoding", "gzip").get("/api/openapi").expect(200);
        assertThat(described.response().body()).hasSizeGreaterThan(10_000);
        assertThat(described.header("Content-Encoding")).isEmpty();
    }

    @Test
    void hasNoAssetThatIsRememberedAsMissing() {
        Visitor.Answer missing = visitor().get("/assets/none.js").expectRefusal(404, "NOT_FOUND");
        assertThat(missing.header("Cache-Control")).contains("no-store");
    }

    @Test
    void isAskedForAgainAndThenStillTheWholeDocument() {
        Visitor.Answer again = visitor().with("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT").get("/");
        assertThat(again.expect(200).response().body()).isEqualTo(document());
    }

    private String document() {
        return visitor().get("/index.html").expect(200).response().body();
    }
}
