package org.minuta.server.integrity;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.minuta.server.database.DatabaseUnusable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * The server's command line with {@code --check-integrity}: prints what differs, a line each, and ends. Serves nothing,
 * migrates nothing, and makes no database where there is none.
 */
public final class IntegrityProgram {

    /** What asks for it on the command line. */
    public static final String ARGUMENT = "--check-integrity";
    private static final int NOTHING_DIFFERS = 0;
    private static final int DIFFERS = 1;
    private static final int NOT_CHECKED = 2;

    private IntegrityProgram() {
    }

    /** The exit code: 0 if nothing differs, 1 if something does, 2 if it could not be checked. */
    public static int run(String[] arguments, PrintStream out) {
        try (ConfigurableApplicationContext context = context(arguments)) {
            var found = new AtomicLong();
            IntegrityCheck.Looked looked = context.getBean(IntegrityCheck.class).check(difference -> {
                found.incrementAndGet();
                out.println(difference);
            });
            out.println("Looked at " + looked.minutes() + " minutes with " + looked.events() + " events: "
                    + (found.get() == 0 ? "nothing differs" : found + " differences"));
            return found.get() == 0 ? NOTHING_DIFFERS : DIFFERS;
        } catch (RuntimeException failure) {
            out.println("Could not check: " + cause(failure));
            return NOT_CHECKED;
        }
    }

    private static ConfigurableApplicationContext context(String[] arguments) {
        return new SpringApplicationBuilder(IntegrityConfiguration.class)
                .web(WebApplicationType.NONE).bannerMode(Banner.Mode.OFF).logStartupInfo(false)
                .properties("minuta.database.migrate=false", "logging.level.root=error")
                .initializers((GenericApplicationContext starting) -> requireData(starting.getEnvironment()))
                .run(arguments);
    }

    private static void requireData(Environment settings) {
        var folder = Path.of(settings.getProperty("minuta.data-folder", "minuta-data"));
        if (!StringUtils.hasText(settings.getProperty("spring.datasource.url"))
                && !Files.isDirectory(folder.resolve("database"))) {
            throw new DatabaseUnusable("There is no database in " + folder.toAbsolutePath()
                    + ", and no other is named in spring.datasource.url");
        }
    }

    private static String cause(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && !(root instanceof DatabaseUnusable)) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getName()
                : root.getMessage().lines().findFirst().orElse("");
    }
}
