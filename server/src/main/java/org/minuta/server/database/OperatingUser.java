package org.minuta.server.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who runs PostgreSQL, which refuses to run as root. An ordinary user runs it directly. Root runs it in a user
 * namespace of its own, where it is nobody in particular while its files stay root's; where the system forbids that
 * (many containers do), it runs as the user {@code nobody}, to whom the data folder is then given.
 *
 * @param prefix what goes before each command
 * @param owner  whom the data folder must belong to
 */
record OperatingUser(List<String> prefix, UserPrincipal owner) {

    private static final String NOBODY = "nobody";

    static OperatingUser choose(Path folder) throws IOException {
        if (!weAreRoot()) {
            return ourselves(folder);
        }
        return namespaceIsAllowed() ? namespace(folder) : nobody(folder);
    }

    static boolean weAreRoot() {
        return Programs.ask("id", "-u").filter("0"::equals).isPresent();
    }

    static OperatingUser ourselves(Path folder) throws IOException {
        return new OperatingUser(List.of(), userNamed(folder, System.getProperty("user.name")));
    }

    static OperatingUser namespace(Path folder) throws IOException {
        return new OperatingUser(List.of("unshare", "--user", "--"), userNamed(folder, "root"));
    }

    static OperatingUser nobody(Path folder) throws IOException {
        var user = Programs.ask("id", "-u", NOBODY);
        var group = Programs.ask("id", "-g", NOBODY);
        if (user.isEmpty() || group.isEmpty() || Programs.find("setpriv").isEmpty()) {
            throw new DatabaseUnusable("PostgreSQL does not run as root, and there is no way here to run it otherwise "
                    + "(neither user namespaces nor setpriv); start Minuta as an ordinary user");
        }
        var prefix = List.of("setpriv", "--reuid=" + user.get(), "--regid=" + group.get(), "--clear-groups", "--");
        return new OperatingUser(prefix, userNamed(folder, NOBODY));
    }

    List<String> command(List<String> command) {
        return Programs.join(prefix, command);
    }

    /** Gives a file or a whole folder to this user, if it is not theirs yet. */
    void own(Path path) throws IOException {
        if (Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                give(file);
                return FileVisitResult.CONTINUE;
            }

            /** The folder goes last, so that a walk that was interrupted is walked again. */
            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                give(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Fails if a folder above the given one is closed to this user. */
    void mustReach(Path folder) {
        if (prefix.isEmpty()) {
            return;
        }
        var command = new ArrayList<>(prefix);
        command.addAll(List.of("test", "-x", folder.toString()));
        if (Programs.run(command, Path.of("/"), Path.of("/dev/null"), Duration.ofSeconds(10)) != 0) {
            throw new DatabaseUnusable(("PostgreSQL has to run as the user %s here and cannot enter %s; set "
                    + "minuta.data-folder to a place whose parent folders everyone may enter, "
                    + "or start Minuta as an ordinary user").formatted(owner.getName(), folder));
        }
    }

    private void give(Path path) throws IOException {
        Files.getFileAttributeView(path, FileOwnerAttributeView.class,
                LinkOption.NOFOLLOW_LINKS).setOwner(owner);
    }

    /** Some systems offer the program and forbid what it does, so only trying tells. */
    private static boolean namespaceIsAllowed() {
        return Programs.ask("unshare", "--user", "--", "id", "-u").filter(user -> !user.equals("0")).isPresent();
    }

    private static UserPrincipal userNamed(Path folder, String name) throws IOException {
        return folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
    }
}
