package org.minuta.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minuta.command.imports.WarningCode.UNPLACED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NothingListedTest {

    @ParameterizedTest
    @ValueSource(strings = {"Ninguno", "ninguna.", "No hubo", "No hay", "Nadie", "None", "None.", "Nobody", "N/A",
        "No aplica", "No hubo invitados", "Sin ausentes", "No hubo inasistencias que reportar.", "No guests",
        "There were no guests."})
    void makesNobodyOfWordsForNone(String none) {
        for (String list : List.of("AUSENTES\n%s\n", "INVITADOS: %s\n", "APOLOGIES\n- %s\n", "GUESTS\n1. %s\n")) {
            ReadDocument read = ReadDocument.of("ASISTENTES\n- Ana Uno\n\n" + list.formatted(none));
            assertThat(read.people()).as(list).containsExactly("Ana Uno | null | null");
            assertThat(read.notes()).as(list).contains(none);
            assertThat(read.doubts()).as(list).hasSize(1).first().asString().endsWith(" " + UNPLACED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ninguno", "No hubo acuerdos.", "Sin acuerdos", "No se tomaron acuerdos.", "None",
        "No agreements", "No agreements were reached.", "There were no decisions.", "NINGUNO",
        "No hubo acuerdos por falta de quórum."})
    void makesNoAgreementOfWordsForNone(String none) {
        for (String list : List.of("ACUERDOS\n%s\n", "ACUERDOS: %s\n", "AGREEMENTS\n- %s\n",
                "ACUERDOS\n1. %s\n")) {
            ReadDocument read = ReadDocument.of("ASISTENTES\n- Ana Uno\n\n" + list.formatted(none));
            assertThat(read.agreements()).as(list).isEmpty();
            assertThat(read.notes()).as(list).contains(none);
        }
    }

    @Test
    void makesNoTopicOfWordsForNone() {
        ReadDocument read = ReadDocument.of("TEMAS\n- Ninguno\n\nACUERDOS\n1. Barrer.\n");
        assertThat(read.topics()).isEmpty();
        assertThat(read.notes()).contains("Ninguno");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ningún vehículo entrará a la plaza.", "Sin acuerdos previos no se publica el padrón.",
        "No se tomaron acuerdos; se citará de nuevo a los vecinos.", "None of the gates is to be left open.",
        "No action is taken before June."})
    void recordsAgreementsThatBeginLikeNone(String wording) {
        assertThat(ReadDocument.of("ACUERDOS\n1. " + wording + "\n").agreements()).containsExactly(wording);
    }
}
