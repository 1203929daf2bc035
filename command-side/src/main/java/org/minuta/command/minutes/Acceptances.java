package org.minuta.command.minutes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which command numbers of which client became part of the record: what makes sending a command twice harmless.
 *
 * <p>Bounded: the outcomes of the last few commands of each client heard of last, and the last number of many more, so
 * that the first command of a new client is known to be new. What is older is looked up in the record itself, through
 * {@link Record}.
 */
final class Acceptances {

    private static final int OUTCOMES_PER_CLIENT = 16;
    private static final int CLIENTS = 300;
    private static final int MORE_CLIENTS = 5_000;

    private Map<String, Client> clients = new LinkedHashMap<>();
    /** Of clients whose outcomes were forgotten. */
    private Map<String, Long> lastNumbers = new LinkedHashMap<>();
    private boolean forgotClients;

    /** An accepted command: its number, the revision it became, and the fingerprint of its content. */
    record Outcome(long number, long revision, String fingerprint) {
    }

    /** The whole record, for what is too old to be kept at hand. Slow: may read all events of the minutes. */
    interface Record {

        @Nullable Outcome outcome(String client, long number);

        /** 0 if nothing of this client was ever accepted. */
        long lastNumber(String client);
    }

    /** How a number stands. */
    sealed interface Standing {

        record New() implements Standing {
        }

        record AcceptedAs(Outcome outcome) implements Standing {
        }

        record PassedOver() implements Standing {
        }
    }

    Standing standing(String client, long number, Record record) {
        Client known = clients.get(client);
        if (number > lastNumber(client, known, record)) {
            return new Standing.New();
        }
        Outcome outcome = known == null ? null : known.outcome(number);
        if (outcome == null && (known == null || known.mayHaveForgotten(number))) {
            outcome = record.outcome(client, number);
        }
        return outcome == null ? new Standing.PassedOver() : new Standing.AcceptedAs(outcome);
    }

    private long lastNumber(String client, @Nullable Client known, Record record) {
        if (known != null) {
            return known.lastNumber();
        }
        Long kept = lastNumbers.get(client);
        return kept != null ? kept : forgotClients ? record.lastNumber(client) : 0;
    }

    void accepted(String client, Outcome outcome) {
        // Taken out and put back so that the map's order is that of the last acceptance.
        Client known = clients.remove(client);
        if (known == null) {
            known = new Client();
            known.forgotOutcomes = lastNumbers.remove(client) != null || forgotClients;
        }
        known.add(outcome);
        clients.put(client, known);
        if (clients.size() > CLIENTS) {
            String oldest = clients.keySet().iterator().next();
            lastNumbers.put(oldest, clients.remove(oldest).lastNumber());
        }
        if (lastNumbers.size() > MORE_CLIENTS) {
            lastNumbers.remove(lastNumbers.keySet().iterator().next());
            forgotClients = true;
        }
    }

    /** Numbers are accepted in ascending order only. */
    private static final class Client {

        private List<Outcome> outcomes = new ArrayList<>();
        /** Also of a client that was itself forgotten and came back. */
        private boolean forgotOutcomes;

        void add(Outcome outcome) {
            outcomes.addLast(outcome);
            if (outcomes.size() > OUTCOMES_PER_CLIENT) {
                outcomes.removeFirst();
                forgotOutcomes = true;
            }
        }

        long lastNumber() {
            return outcomes.getLast().number();
        }

        @Nullable Outcome outcome(long number) {
            for (Outcome outcome : outcomes) {
                if (outcome.number() == number) {
                    return outcome;
                }
            }
            return null;
        }

        boolean mayHaveForgotten(long number) {
            return forgotOutcomes && number < outcomes.getFirst().number();
        }
    }
}
