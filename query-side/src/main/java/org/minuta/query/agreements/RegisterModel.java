package org.minuta.query.agreements;

import java.util.Set;
import org.minuta.query.minutes.MinutesReader;
import org.minuta.query.readmodels.FollowerGeneration;
import org.minuta.query.readmodels.Generation;
import org.minuta.query.readmodels.GenerationTables;
import org.minuta.query.readmodels.ReadModel;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The {@link AgreementRegister}, as something that is kept from events. */
public final class RegisterModel implements ReadModel {

    /** The name of this read model. */
    public static final String NAME = "agreements";

    private final MinutesReader reader;

    public RegisterModel(MinutesReader reader) {
        this.reader = reader;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Generation<?> generation(int number, NamedParameterJdbcOperations database) {
        return new FollowerGeneration<>(number, tables(JdbcClient.create(database)), new RegisterRows(database, number),
                RegisteredMinutes::unopened, reader);
    }

    @Override
    public Set<Integer> generations(JdbcClient database) {
        return tables(database).generations();
    }

    private static GenerationTables tables(JdbcClient database) {
        return new GenerationTables(database, "register_minutes", "register_line", "register_version");
    }
}
