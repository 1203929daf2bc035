package org.minuta.server;

import java.util.List;
import org.minuta.server.axon.QuietAxon;
import org.minuta.server.integrity.IntegrityProgram;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the Minuta server, or with {@code --check-integrity} looks whether all it keeps agrees. */
@SpringBootApplication
public class MinutaServer {

    public static void main(String[] arguments) {
        QuietAxon.noCallsHome();
        if (List.of(arguments).contains(IntegrityProgram.ARGUMENT)) {
            System.exit(IntegrityProgram.run(arguments, System.out));
        }
        SpringApplication.run(MinutaServer.class, arguments);
    }
}
