package org.minuta.query.documents;

import static org.minuta.query.documents.Sheet.fact;
import static org.minuta.query.documents.StandalonePage.said;
import static org.minuta.query.documents.StandalonePage.under;

import java.time.format.TextStyle;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.Language;
import org.minuta.api.minutes.ValueNames;
import org.minuta.query.history.Comparison;
import org.minuta.query.history.Moment;

/** Says what is compared and how to read the marks, and what differs that a document does not print. */
final class HtmlLegend {

    private final Sheet sheet;
    private final ComparisonWords words;
    private final Comparison comparison;
    private final Pair<Heading> heading;

    HtmlLegend(Sheet sheet, Comparison comparison) {
        this.sheet = sheet;
        this.words = ComparisonWords.in(sheet.words().language());
        this.comparison = comparison;
        this.heading = new Pair<>(comparison.from().content().heading(), comparison.to().content().heading());
    }

    /** To be called last: it names the people that were marked. */
    void write(Element legend) {
        under(legend, "p").appendElement("strong").text(words.between().formatted(
                moment(comparison.difference().from()), moment(comparison.difference().to()), zone()));
        if (sheet.page().main().select("del, ins, .redressed").isEmpty()) {
            under(legend, "p").text(words.same());
            return;
        }
        Element marks = under(legend, "p").text(words.howMarked());
        for (Mark.Kind kind : Mark.Kind.values()) {
            sheet.marks().open(marks.appendText(" "), new Mark(kind, null)).text(words.of(kind));
        }
        Element people = under(legend, "p").text(words.whoMarked());
        sheet.marks().people().forEach((author, number) -> {
            said(people.appendText(number == 1 ? " " : ", "), author.name());
            Marks.number(people, number);
        });
        if (sheet.marks().people().isEmpty()) {
            people.remove();
        }
    }

    private String moment(Moment moment) {
        return words.moment().formatted(moment.revision(), sheet.marks().time(moment.at()));
    }

    private String zone() {
        return sheet.marks().zone().getDisplayName(TextStyle.FULL, sheet.words().language().locale());
    }

    void writeOthers() {
        Element facts = new Element("dl").addClass("facts");
        Pair<Language> language = heading.map(Heading::language);
        if (language.differs()) {
            sheet.told(fact(facts, words.language()), language.map(this::name), "heading.language");
        }
        Pair<String> logo = heading.map(Heading::logo);
        if (logo.differs()) {
            sheet.said(fact(facts, words.logo()), logo, "heading.logo");
        }
        SortedSet<Long> named = new TreeSet<>(comparison.from().names().keySet());
        named.addAll(comparison.to().names().keySet());
        for (long revision : named) {
            Pair<String> name = new Pair<>(comparison.from().names().get(revision),
                    comparison.to().names().get(revision));
            if (name.differs()) {
                sheet.said(fact(facts, words.nameOfRevision().formatted(revision)), name,
                        ValueNames.revisionName(revision));
            }
        }
        if (facts.childrenSize() > 0) {
            sheet.section(words.others()).appendChild(facts);
        }
    }

    private String name(Language language) {
        return language.locale().getDisplayLanguage(sheet.words().language().locale());
    }
}
