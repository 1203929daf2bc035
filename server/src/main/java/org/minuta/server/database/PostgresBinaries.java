package org.minuta.server.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL's programs, unpacked once from the archive on the class path. The folder is named after the archive's
 * content, so that a newer archive never meets older programs.
 */
record PostgresBinaries(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresBinaries.class);
    private static final String PREFIX = "postgresql-";
    private static final int DIGEST_CHARACTERS = 12;
    private static final int OWNER_MAY_EXECUTE = 0100;

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** Unpacks what this computer needs below the given folder, unless that was done before. */
    static PostgresBinaries unpackedBelow(Path parent) throws IOException {
        var archive = archiveForThisComputer();
        var folder = parent.resolve(PREFIX + digest(archive));
        deleteOthers(parent, folder);
        if (!Files.exists(folder)) {
            LOG.info("Unpacking PostgreSQL to {}", folder);
            var half = Files.createTempDirectory(parent, PREFIX,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            unpack(archive, half);
            flush(half);
            PrivateFiles.rename(half, folder);
        }
        return new PostgresBinaries(folder);
    }

    static String archiveForThisComputer() {
        return archiveFor(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static String archiveFor(String system, String processor) {
        var name = system.toLowerCase(Locale.ROOT);
        var arm = processor.equals("aarch64") || processor.equals("arm64") ? "arm_64" : "x86_64";
        if (name.contains("linux")) {
            return "postgres-linux-" + arm + ".txz";
        }
        if (name.contains("mac")) {
            return "postgres-darwin-" + arm + ".txz";
        }
        throw noneFor(system, processor);
    }

    private static InputStream open(String archive) {
        var stream = PostgresBinaries.class.getClassLoader().getResourceAsStream(archive);
        if (stream == null) {
            throw noneFor(System.getProperty("os.name"), System.getProperty("os.arch"));
        }
        return stream;
    }

    private static DatabaseUnusable noneFor(String system, String processor) {
        return new DatabaseUnusable("There is no embedded PostgreSQL for %s on %s; set spring.datasource.url to a server"
                .formatted(system, processor));
    }

    private static String digest(String archive) throws IOException {
        try (var stream = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest()).substring(0, DIGEST_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void deleteOthers(Path parent, Path current) throws IOException {
        try (var others = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (var other : others) {
                if (!other.equals(current)) {
                    PrivateFiles.deleteAll(other);
                }
            }
        }
    }

    /** One call for the whole folder: more than a thousand files, flushed one by one, take many seconds. */
    private static void flush(Path folder) {
        var command = List.of("sync", "-f", folder.toString());
        if (Programs.run(command, folder, Path.of("/dev/null"), Duration.ofMinutes(2)) != 0) {
            throw new DatabaseUnusable("Could not write PostgreSQL's programs to " + folder);
        }
    }

    private static void unpack(String archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(open(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The archive reaches outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
