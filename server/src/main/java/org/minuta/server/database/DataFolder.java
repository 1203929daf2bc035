package org.minuta.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder that holds everything this server keeps on disk. Only its owner may enter it, and only one server at a
 * time may use it: the lock ends with the process that holds it, however that process ends.
 */
final class DataFolder implements AutoCloseable {

    private static final String LOCK = "lock";
    private static final int PASSWORD_BYTES = 32;

    private static final Set<Path> OPEN_HERE = ConcurrentHashMap.newKeySet();

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Makes the folder if there is none, and takes its lock. */
    static DataFolder open(Path path) throws IOException {
        if (!Files.exists(path)) {
            Files.createDirectories(path.toAbsolutePath().getParent());
            PrivateFiles.createFolder(path);
        }
        var root = path.toRealPath();
        refuseForeign(root);
        makePrivate(root);
        return new DataFolder(root, lock(root));
    }

    Path root() {
        return root;
    }

    /** The database itself; exists only once it is complete. */
    Path database() {
        return root.resolve("database");
    }

    Path log() throws IOException {
        return folder("log");
    }

    /** A password that is made at the first call and the same ever after. */
    String password(String role) throws IOException {
        var file = folder("passwords").resolve(role);
        if (!Files.exists(file)) {
            var bytes = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(bytes);
            PrivateFiles.write(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).strip();
    }

    boolean hasPassword(String role) {
        return Files.exists(root.resolve("passwords").resolve(role));
    }

    private Path folder(String name) throws IOException {
        var folder = root.resolve(name);
        if (!Files.exists(folder)) {
            PrivateFiles.createFolder(folder);
        }
        return folder;
    }

    /** Without this, a slip in the settings would close somebody's home folder to all others. */
    private static void refuseForeign(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            throw new DatabaseUnusable(root + " is no folder; set minuta.data-folder to another place");
        }
        try (var entries = Files.list(root)) {
            if (entries.findAny().isPresent() && !Files.exists(root.resolve(LOCK))) {
                throw new DatabaseUnusable(root + " holds files that are not Minuta's; "
                        + "set minuta.data-folder to an empty or new folder");
            }
        }
    }

    private static void makePrivate(Path root) throws IOException {
        var mode = PosixFilePermissions.fromString("rwx------");
        if (!Files.getPosixFilePermissions(root).equals(mode)) {
            Files.setPosixFilePermissions(root, mode);
        }
    }

    /** Opening and closing a lock file a second time would give up the first lock, hence the list of our own. */
    private static FileChannel lock(Path root) throws IOException {
        if (!OPEN_HERE.add(root)) {
            throw inUse(root);
        }
        var channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            OPEN_HERE.remove(root);
            throw inUse(root);
        }
        return channel;
    }

    private static DatabaseUnusable inUse(Path root) {
        return new DatabaseUnusable("Another Minuta server is using " + root
                + "; stop it first, or set minuta.data-folder to another folder");
    }

    @Override
    public void close() {
        try {
            lock.close();
            OPEN_HERE.remove(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
