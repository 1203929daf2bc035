package org.minuta.query.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minuta.api.documents.DocumentWords;
import org.minuta.api.minutes.Agreement;
import org.minuta.api.minutes.AgreementId;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.text.Delta;

class MinutesDocumentTest {

    private static final DocumentWords WORDS = DocumentWords.in(Heading.EMPTY.language());
    private static final MinutesContent CONTENT = new MinutesContent(Heading.EMPTY, List.of(), List.of(), List.of(
            agreed("Pintar el quiosco"), agreed("Talar el fresno").withdrawn("No hubo permiso"),
            agreed("Regar a diario").fulfilled(), agreed("Podar el seto")), Delta.EMPTY, null);

    @Test
    void countsOnlyAgreementsThatAreNotWithdrawn() {
        assertThat(agreementsIn(MinutesDocument.text(CONTENT))).containsExactly(
                "I. Pintar el quiosco", WORDS.withdrawn() + " Talar el fresno", "II. Regar a diario",
                "III. Podar el seto");
    }

    @Test
    void numbersAgreementsInMarkdownAsInPlainText() {
        assertThat(agreementsIn(MinutesDocument.markdown(CONTENT).replace("*", "")))
                .isEqualTo(agreementsIn(MinutesDocument.text(CONTENT)));
    }

    /** The lines that say what was agreed, without what is added to each. */
    private static List<String> agreementsIn(String document) {
        return document.lines().filter(line -> CONTENT.agreements().stream()
                .anyMatch(agreement -> line.endsWith(agreement.wording().text()))).toList();
    }

    private static Agreement agreed(String wording) {
        return new Agreement(AgreementId.random(), Delta.document(wording), null, List.of(), null,
                AgreementStatus.OPEN, null, null);
    }
}
