package org.minuta.server;

import org.minuta.server.axon.QuietAxon;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the Minuta server. */
@SpringBootApplication
public class MinutaServer {

    public static void main(String[] arguments) {
        QuietAxon.noCallsHome();
        SpringApplication.run(MinutaServer.class, arguments);
    }
}
