package org.minuta.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberedHeadingsTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "FECHA\n4 de marzo de 2024\n\n1. ASISTENTES\n- Ana Uno, Vocal, IEEM\n\n2. ACUERDOS\n1. Se aprueba.",
        "FECHA\n4 de marzo de 2024\n\nI. ASISTENTES\n1. Ana Uno, Vocal, IEEM\nII. ACUERDOS\n1. Se aprueba.",
        "Fecha: 4 de marzo de 2024\n\n1. Asistentes\n- Ana Uno, Vocal, IEEM\n\n2. Acuerdos\n- Se aprueba.",
        "Fecha: 4 de marzo de 2024\n1. Asistentes:\n1. Ana Uno, Vocal, IEEM\n2. Acuerdos:\n1. Se aprueba.",
        "Fecha: 4 de marzo de 2024\n\n1. Asistentes\n1. Ana Uno, Vocal, IEEM\n\n2. Acuerdos\n1. Se aprueba.",
        "FECHA\n4 de marzo de 2024\nASISTENTES\n- Ana Uno, Vocal, IEEM\n\n1. ACUERDOS\n1. Se aprueba.",
        "1. DATOS GENERALES\nFecha: 4 de marzo de 2024\n2. ASISTENTES\n- Ana Uno, Vocal, IEEM\n3. ACUERDOS\n"
            + "1. Se aprueba.",
        "MINUTA\n1. DATOS GENERALES\nFecha: 4 de marzo de 2024\n\n2. ASISTENTES\n1. Ana Uno, Vocal, IEEM\n\n"
            + "3. ACUERDOS\n1. Se aprueba.",
        "1. PRESENTACIÓN\nFecha: 4 de marzo de 2024\n2. ASISTENTES\n- Ana Uno, Vocal, IEEM\n3. ACUERDOS\n"
            + "1. Se aprueba."})
    void readsNumbersThatDoNotBeginWithTheFirstHeading(String document) {
        ReadDocument read = ReadDocument.of(document);
        assertThat(read.heading().heldOn()).hasToString("2024-03-04");
        assertThat(read.people()).containsExactly("Ana Uno | Vocal | IEEM");
        assertThat(read.agreements()).containsExactly("Se aprueba.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1. DATOS GENERALES", "DATOS GENERALES", "1. PRESENTACIÓN", "I. General information"})
    void takesNoFirstHeadingForTheTitle(String heading) {
        assertThat(ReadDocument.of(heading + "\nFecha: 4 de marzo de 2024\n2. ASISTENTES\n- Ana Uno\n").heading()
                .title()).isNull();
        assertThat(ReadDocument.of("MESA VECINAL\n" + heading + "\nFecha: 4 de marzo de 2024\n").heading()
                .title()).isEqualTo("MESA VECINAL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1. LISTA DE ASISTENCIA\n2. ACUERDOS\n3. CLAUSURA",
        "1. Lista de asistencia\n2. Acuerdos\n3. Clausura"})
    void keepsTopicsThatAreCalledLikeHeadings(String topics) {
        ReadDocument read = ReadDocument.of("FECHA\n4 de marzo de 2024\n\nORDEN DEL DÍA\n" + topics
                + "\n\nACUERDOS\n1. Se aprueba.\n");
        assertThat(read.topics()).hasSize(3);
        assertThat(read.agreements()).containsExactly("Se aprueba.");
    }

    @Test
    void keepsAnAgreementThatIsCalledLikeAHeading() {
        ReadDocument read = ReadDocument.of("FECHA\n4 de marzo de 2024\n1. Asistentes\n- Ana Uno\n2. Acuerdos\n"
                + "1. Se aprueba.\n2. Se pinta.\n3. Notas\n4. Se lava.\n");
        assertThat(read.agreements()).containsExactly("Se aprueba.", "Se pinta.", "Notas", "Se lava.");
    }
}
