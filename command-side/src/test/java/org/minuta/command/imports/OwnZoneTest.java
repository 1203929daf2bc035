package org.minuta.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minuta.command.imports.WarningCode.LAYOUT_CHANGED;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnZoneTest {

    private static final String OURS = "FECHA\n\t4 de marzo de 2024 a las 17:00 horas\n    – Zona horaria: %s\n\n"
            + "ASISTENTES\n· Ana Uno\n\nDocumento escrito por Minuta (formato 1)\n";

    @ParameterizedTest
    @ValueSource(strings = {"+05:00", "UTC-6", "UTC+05:30", "GMT-6", "Z", "UT+1", "America/Nowhere"})
    void takesAZoneThatMinutesDoNotTakeForAChangeOfTheLayout(String zone) {
        ReadDocument read = ReadDocument.of(OURS.formatted(zone));
        assertThat(read.heading().zone()).isEqualTo(ZoneId.of("America/Mexico_City"));
        assertThat(read.heading().heldOn()).hasToString("2024-03-04");
        assertThat(read.people()).containsExactly("Ana Uno | null | null");
        assertThat(read.notes()).contains(zone);
        assertThat(read.doubts()).contains("8 " + LAYOUT_CHANGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/Cancun", "Europe/London"})
    void readsTheZonesThatMinutesTake(String zone) {
        ReadDocument read = ReadDocument.of(OURS.formatted(zone));
        assertThat(read.heading().zone()).isEqualTo(ZoneId.of(zone));
        assertThat(read.doubts()).isEmpty();
    }

    @Test
    void takesNoOffsetOfAForeignDocumentForItsZone() {
        ReadDocument read = ReadDocument.of("FECHA\n4 de marzo de 2024 a las 17:00 horas, UTC-6\n");
        assertThat(read.heading().zone()).isEqualTo(ZoneId.of("America/Mexico_City"));
        assertThat(read.notes()).contains("UTC-6");
    }
}
