package org.minuta.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running PostgreSQL says about itself in {@code postmaster.pid}; may outlive it.
 *
 * @param ready it accepts connections
 */
record PostmasterFile(long pid, boolean ready) {

    private static final int STATUS_LINE = 7;

    static Path in(Path database) {
        return database.resolve("postmaster.pid");
    }

    /** Empty while there is none or it is half written. */
    static Optional<PostmasterFile> read(Path database) throws IOException {
        try {
            return parse(Files.readAllLines(in(database)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    static Optional<PostmasterFile> parse(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().strip().matches("-?\\d{1,10}")) {
            return Optional.empty();
        }
        var ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
        return Optional.of(new PostmasterFile(Math.abs(Long.parseLong(lines.getFirst().strip())), ready));
    }
}
