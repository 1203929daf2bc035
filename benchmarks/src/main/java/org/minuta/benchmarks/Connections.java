package org.minuta.benchmarks;

import java.net.http.HttpClient;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The threads behind all WebSockets of a scenario: few, as the server shares the machine. */
final class Connections implements AutoCloseable {

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final HttpClient http = HttpClient.newBuilder().executor(threads).build();

    HttpClient http() {
        return http;
    }

    @Override
    public void close() {
        http.shutdownNow();
        threads.shutdownNow();
    }
}
