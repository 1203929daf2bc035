package org.minuta.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in a data folder, and what is never touched. */
class DataFolderTest {

    @TempDir
    private static Path place;

    @TempDir
    private Path elsewhere;

    @Test
    void startsAgainWhereAnEarlierStartWasCutOff() throws Exception {
        startOnce();
        var halfPrograms = Files.createDirectories(folder().resolve("postgresql-half/bin"));
        var halfDatabase = Files.createDirectory(folder().resolve("database-in-the-making-1"));
        Files.writeString(halfDatabase.resolve("PG_VERSION"), "18");

        startOnce();

        assertThat(halfDatabase).doesNotExist();
        assertThat(halfPrograms).doesNotExist();
    }

    @Test
    void leavesAloneADatabaseItDoesNotUnderstand() throws Exception {
        startOnce();
        var version = folder().resolve("database/PG_VERSION");
        var content = Files.readString(version);
        try {
            Files.writeString(version, "14\n");
            assertRefused("was made by PostgreSQL 14");
            Files.delete(version);
            assertRefused("is not a PostgreSQL database");
        } finally {
            Files.writeString(version, content);
        }
        startOnce();
    }

    @Test
    void asksForThePasswordsOfAnExistingDatabase() throws Exception {
        startOnce();
        Files.move(folder().resolve("passwords"), place.resolve("saved"));
        try {
            assertRefused("passwords");
        } finally {
            Files.deleteIfExists(folder().resolve("passwords"));
            Files.move(place.resolve("saved"), folder().resolve("passwords"));
        }
        startOnce();
    }

    @Test
    void refusesAFolderWithOtherPeoplesFiles() throws Exception {
        var before = Files.getPosixFilePermissions(elsewhere);
        Files.writeString(elsewhere.resolve("holiday.txt"), "photos");

        assertThatThrownBy(() -> DataFolder.open(elsewhere)).isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("minuta.data-folder");

        assertThat(elsewhere).isDirectoryNotContaining("glob:**lock");
        assertThat(Files.getPosixFilePermissions(elsewhere)).isEqualTo(before);
    }

    @Test
    void refusesAFile() throws Exception {
        var file = Files.writeString(elsewhere.resolve("file"), "x");

        assertThatThrownBy(() -> DataFolder.open(file)).isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("is no folder");
    }

    @Test
    void closesAFolderThatOthersCouldEnter() throws Exception {
        var open = Files.createDirectory(elsewhere.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));

        try (var folder = DataFolder.open(open)) {
            assertThat(Files.getPosixFilePermissions(folder.root()))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static void assertRefused(String reason) {
        assertThatThrownBy(DataFolderTest::startOnce).isInstanceOf(DatabaseUnusable.class).hasMessageContaining(reason);
    }

    private static void startOnce() {
        EmbeddedDatabase.start(folder()).close();
    }

    private static Path folder() {
        return place.resolve("data");
    }
}
