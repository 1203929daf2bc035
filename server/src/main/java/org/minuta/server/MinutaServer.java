package org.minuta.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the Minuta server. */
@SpringBootApplication
public class MinutaServer {

    public static void main(String[] arguments) {
        SpringApplication.run(MinutaServer.class, arguments);
    }
}
