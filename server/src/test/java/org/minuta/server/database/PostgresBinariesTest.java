package org.minuta.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresBinariesTest {

    @TempDir
    private Path place;

    @ParameterizedTest
    @CsvSource({"Linux, amd64, postgres-linux-x86_64.txz", "Linux, aarch64, postgres-linux-arm_64.txz",
            "Mac OS X, x86_64, postgres-darwin-x86_64.txz", "Mac OS X, aarch64, postgres-darwin-arm_64.txz"})
    void fitTheComputer(String system, String processor, String archive) {
        assertThat(PostgresBinaries.archiveFor(system, processor)).isEqualTo(archive);
    }

    @ParameterizedTest
    @CsvSource({"postgres-linux-x86_64.txz", "postgres-linux-arm_64.txz"})
    void comeWithTheServerForEveryLinux(String archive) {
        assertThat(getClass().getClassLoader().getResource(archive)).isNotNull();
    }

    @Test
    void sayWhatToDoWhereThereAreNone() {
        assertThatThrownBy(() -> PostgresBinaries.archiveFor("Windows 11", "amd64"))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("Windows 11").hasMessageContaining("spring.datasource.url");
    }

    @Test
    void areUnpackedOnce() throws Exception {
        var first = PostgresBinaries.unpackedBelow(place);
        var unpackedAt = Files.getLastModifiedTime(first.folder());

        var second = PostgresBinaries.unpackedBelow(place);

        assertThat(second).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(second.folder())).isEqualTo(unpackedAt);
        assertThat(Programs.ask(second.program("postgres").toString(), "--version").orElseThrow())
                .startsWith("postgres (PostgreSQL) 18.");
    }
}
