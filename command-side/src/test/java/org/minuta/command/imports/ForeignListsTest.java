package org.minuta.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minuta.command.imports.WarningCode.LIST_UNMARKED;
import static org.minuta.command.imports.WarningCode.NUMBERING_IRREGULAR;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignListsTest {

    @ParameterizedTest
    @ValueSource(strings = {"a) b) c) d)", "(a) (b) (c) (d)", "A) B) C) D)", "a. b. c. d.", "A. B. C. D.",
        "a.- b.- c.- d.-", "i) ii) iii) iv)", "i. ii. iii. iv.", "(i) (ii) (iii) (iv)", "I. II. III. IV.",
        "1.- 2.- 3.- 4.-", "997. 998. 999. 1000.", "1245. 1246. 1247. 1248.",
        "Primero.- Segundo.- Tercero.- Cuarto.-", "ACUERDO_1: ACUERDO_2: ACUERDO_3: ACUERDO_4:",
        "ACUERDO_PRIMERO. ACUERDO_SEGUNDO. ACUERDO_TERCERO. ACUERDO_CUARTO."})
    void readsEachWayToNumber(String signs) {
        String[] each = signs.replace('_', '\u00A0').split(" ");
        String list = each[0] + " Podar los fresnos.\n" + each[1] + " Comprar mangueras.\n" + each[2]
                + " Lavar la fuente.\n" + each[3] + " Avisar a Dora.\n";
        ReadDocument agreed = ReadDocument.of("ACUERDOS\n" + list);
        assertThat(agreed.agreements()).containsExactly("Podar los fresnos.", "Comprar mangueras.", "Lavar la fuente.",
                "Avisar a Dora.");
        assertThat(agreed.doubts()).doesNotContain("2 " + LIST_UNMARKED);
        assertThat(ReadDocument.of("TEMAS\n" + list).topics()).hasSize(4);
    }

    @Test
    void readsLettersThatAreRomanDigitsToo() {
        var list = new StringBuilder("TEMAS\n");
        for (char letter = 'a'; letter <= 'z'; letter++) {
            list.append(letter).append(") Calle ").append(letter).append('\n');
        }
        ReadDocument read = ReadDocument.of(list.toString());
        assertThat(read.topics()).hasSize(26).startsWith("Calle a: ").endsWith("Calle z: ");
        assertThat(read.doubts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a) b) c) d)", "i. ii. iii. iv.", "i) ii) iii) iv)", "I. II. III. IV.", "a. b. c. d.",
        "- - - -"})
    void keepsWhatIsListedInsideOfAnItem(String signs) {
        String[] each = signs.split(" ");
        String inner = each[0] + " norte\n" + each[1] + " sur\n" + each[2] + " este\n" + each[3] + " oeste";
        assertThat(ReadDocument.of("ACUERDOS\n1. Barrer las calles:\n" + inner + "\n2. Regar.\n").agreements())
                .containsExactly("Barrer las calles:\n" + inner, "Regar.");
        assertThat(ReadDocument.of("ACUERDOS\n1. Barrer:\n   " + inner.replace("\n", "\n   ") + "\n2. Regar.\n")
                .agreements()).containsExactly("Barrer:\n" + inner, "Regar.");
        assertThat(ReadDocument.of("ACUERDOS\nPRIMERO.- Barrer:\n" + inner + "\nSEGUNDO.- Regar.\n").agreements())
                .containsExactly("Barrer:\n" + inner, "Regar.");
    }

    @Test
    void keepsLettersWithGapsBetweenThemInTheirItem() {
        assertThat(ReadDocument.of("ACUERDOS\n1. Barrer:\n   a) norte\n\n   b) sur\n2. Regar.").agreements())
                .containsExactly("Barrer:\na) norte\n\nb) sur", "Regar.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021. Después se verá.", "C. Darío Cano estará a cargo.", "v. gr. la de la plaza",
        "cm) de ancho"})
    void takesNoNumberForAnItemThatMayBeNone(String line) {
        assertThat(ReadDocument.of("ACUERDOS\n1. Pintar la banca, como en\n" + line + "\n2. Regar.").agreements())
                .hasSize(2);
    }

    @Test
    void takesInitialsForNames() {
        assertThat(ReadDocument.of("ASISTENTES\nA. Cano Rey\nB. Luna Sol\nC. Darío Paz\n").people()).containsExactly(
                "A. Cano Rey | null | null", "B. Luna Sol | null | null", "C. Darío Paz | null | null");
    }

    @Test
    void readsAKeyedAgreementAmongNumberedOnes() {
        ReadDocument read = ReadDocument.of("ACUERDOS\nPRIMERO.- Se aprueba el informe.\nACUERDO CV/03/2021. Se publica"
                + " el padrón.\nSEGUNDO.- Avísese.\n");
        assertThat(read.agreements()).containsExactly("Se aprueba el informe.",
                "ACUERDO CV/03/2021. Se publica el padrón.", "Avísese.");
        assertThat(read.doubts()).containsExactly("3 " + NUMBERING_IRREGULAR);
    }

    @Test
    void keepsTheKeyOfEachAgreement() {
        assertThat(ReadDocument.of("ACUERDOS\nACUERDO 01/2021.- Se aprueba.\nACUERDO 02/2021.- Se publica.\n")
                .agreements()).containsExactly("ACUERDO 01/2021.- Se aprueba.", "ACUERDO 02/2021.- Se publica.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acuerdo 1: |Acuerdo 2: |Acuerdo 3 – |Acuerdo 4.- ",
        "Agreement 1 – |Agreement 2 - |Agreement 3 — |Agreement 4: ",
        "ACUERDO 1 : |ACUERDO 2 .- |ACUERDO 3 — |ACUERDO 4. ",
        "Acuerdo primero – |Acuerdo segundo: |Acuerdo tercero — |Acuerdo cuarto.- "})
    void readsNumberedWordsWhateverSignFollows(String signs) {
        String[] each = signs.split("\\|");
        assertThat(ReadDocument.of("ACUERDOS\n" + each[0] + "uno\n" + each[1] + "dos\n" + each[2] + "tres\n"
                + each[3] + "cuatro\n").agreements()).containsExactly("uno", "dos", "tres", "cuatro");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SESA-0%d/2024.- ", "SESA-0%d-2024: ", "CT-SE-0%d/2024. ", "SESA/0%d/2024.- ", "AC-0%d.- ",
        "Acuerdo SESA-0%d/2024 – "})
    void beginsAnAgreementWithEachKey(String key) {
        String first = key.formatted(1) + "Se aprueba el gasto para la obra de la calle Norte y la de la plaza";
        String second = key.formatted(2) + "se publica el padrón";
        assertThat(ReadDocument.of("ACUERDOS\n" + first + "\n" + second + "\n").agreements())
                .containsExactly(first, second);
    }

    @Test
    void takesNoNameWithANumberForAKey() {
        assertThat(ReadDocument.of("ACUERDOS\n1. Vacunar contra\nCOVID-19. Se avisará.\n2. Regar.").agreements())
                .containsExactly("Vacunar contra\nCOVID-19. Se avisará.", "Regar.");
    }
}
