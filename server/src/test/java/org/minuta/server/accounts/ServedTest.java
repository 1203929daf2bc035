package org.minuta.server.accounts;

import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.minuta.server.database.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/** The whole server on a real database; each visitor comes from an own network, so that none slows another. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
@Import(SettableClock.class)
public abstract class ServedTest {

    static final TestDatabase DATABASE = TestDatabase.fresh();
    protected static final String PASSWORD = "siete mesas de roble";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionOperations transaction;

    /** What the server takes for the time of events; a test that sets it lets it run on afterwards. */
    @Autowired
    protected SettableClock clock;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    protected Visitor visitor() {
        return new Visitor(port);
    }

    /** Somebody with an account, not signed in. */
    protected TestPerson someone(String name) {
        return TestPerson.in(context, name);
    }

    protected Visitor signedIn(TestPerson person) {
        var visitor = visitor();
        visitor.signIn(person).expect(200);
        return visitor;
    }

    /** Changes what is stored, past the server. */
    protected int change(String sql, Object... values) {
        return transaction.execute(status -> database.sql(sql).params(values).update());
    }

    /** The code that a start of the server would print now. */
    String printedCode(CapturedOutput output) {
        var before = output.getOut().length();
        context.getBean(SetupCodeAnnouncement.class).announce(port);
        var code = Pattern.compile("(?:[0-9A-Z]{4}-){7}[0-9A-Z]{4}")
                .matcher(output.getOut().substring(before));
        return code.find() ? code.group() : "";
    }

    void forgetAllAccounts() {
        change("delete from account");
        change("delete from setup_code");
    }
}
