package org.minuta.server.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The database's port on the loopback address: the one of last time if it is free, else another. */
final class LocalPort {

    private LocalPort() {
    }

    static int choose(Path memory) throws IOException {
        var last = remembered(memory);
        if (last > 0 && isFree(last)) {
            return last;
        }
        var port = anyFree();
        PrivateFiles.write(memory, Integer.toString(port));
        return port;
    }

    private static int remembered(Path memory) throws IOException {
        if (!Files.exists(memory)) {
            return 0;
        }
        var content = Files.readString(memory).strip();
        return content.matches("\\d{4,5}") && Integer.parseInt(content) <= 0xFFFF ? Integer.parseInt(content) : 0;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int anyFree() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
