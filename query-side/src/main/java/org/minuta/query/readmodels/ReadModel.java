package org.minuta.query.readmodels;

import java.util.Set;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Something readers have at hand that is made of events alone. It is kept in generations: one is live, that is, read;
 * another may be built beside it, from the first event on, and take its place. Every table of a read model has a column
 * {@code generation}, first in its key and its indexes.
 */
public interface ReadModel {

    /** Names it for ever, in lower case and hyphens. */
    String name();

    /** One generation, from 1 on, whether or not anything is kept of it yet. */
    Generation<?> generation(int number, NamedParameterJdbcOperations database);

    /** The generations of which at least one row is kept. */
    Set<Integer> generations(JdbcClient database);
}
