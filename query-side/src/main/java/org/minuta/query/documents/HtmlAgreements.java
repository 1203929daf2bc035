package org.minuta.query.documents;

import static org.minuta.query.documents.StandalonePage.under;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.minuta.api.documents.DocumentWords;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.TextId;
import org.minuta.api.minutes.ValueNames;

/** What was agreed: the number, the words, and below them who, by when and why not. */
final class HtmlAgreements {

    private final Sheet sheet;
    private final DocumentWords words;
    private final MinutesContent before;
    private final MinutesContent after;

    HtmlAgreements(Sheet sheet, MinutesContent before, MinutesContent after) {
        this.sheet = sheet;
        this.words = sheet.words();
        this.before = before;
        this.after = after;
    }

    void write() {
        List<Pair<NumberedAgreement>> all = Pair.inOrder(NumberedAgreement.inOrder(before.agreements(), words),
                NumberedAgreement.inOrder(after.agreements(), words), one -> one.agreement().id());
        if (all.isEmpty()) {
            return;
        }
        Element list = Sheet.items(sheet.section(words.agreements()), "agreements");
        all.forEach(one -> write(list, one));
    }

    private void write(Element list, Pair<NumberedAgreement> one) {
        Agreement latest = one.latest().agreement();
        String status = ValueNames.agreement(latest.id(), "status");
        String place = ValueNames.agreement(latest.id(), "place");
        Element body = sheet.item(list, one.map(HtmlAgreements::number), latest.id(), status, place);
        if (isWithdrawn(latest)) {
            body.addClass("withdrawn");
        }
        Pair<String> withdrawal = one.map(HtmlAgreements::withdrawal);
        if (!withdrawal.isNowhere()) {
            sheet.told(under(body, "p").addClass("mark"), withdrawal, status);
        }
        sheet.text(body, new TextId.Wording(latest.id()), latest.wording());
        writeDetails(body, one.map(NumberedAgreement::agreement));
        sheet.moved(body, latest.id(), place);
    }

    private static boolean isWithdrawn(Agreement agreement) {
        return agreement.status() == AgreementStatus.WITHDRAWN;
    }

    private static @Nullable String number(NumberedAgreement one) {
        return isWithdrawn(one.agreement()) ? null : one.sign();
    }

    private static @Nullable String withdrawal(NumberedAgreement one) {
        return isWithdrawn(one.agreement()) ? one.sign() : null;
    }

    private void writeDetails(Element body, Pair<Agreement> agreement) {
        List<Pair<Detail>> all = Pair.inOrder(details(agreement.before(), before),
                details(agreement.after(), after), Detail::label);
        if (all.isEmpty()) {
            return;
        }
        Element list = under(body, "dl").addClass("details");
        for (Pair<Detail> detail : all) {
            Element pair = under(list, "div");
            sheet.told(pair.appendElement("dt"), detail.map(one -> one.label() + ":"));
            sheet.marks().print(pair.appendText(" ").appendElement("dd"), detail, HtmlAgreements::values,
                    detail.latest().name());
        }
    }

    private List<Detail> details(@Nullable Agreement agreement, MinutesContent of) {
        return agreement == null ? List.of() : Detail.of(agreement, of.topics(), words);
    }

    private static void values(Element line, Detail detail) {
        String separator = "";
        for (String value : detail.values()) {
            StandalonePage.said(line.appendText(separator), value);
            separator = "; ";
        }
    }
}
