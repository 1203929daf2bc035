package org.minuta.command.imports;

import java.util.List;
import org.minuta.api.minutes.MinutesCommand;

/**
 * What was read: the commands that make the minutes, in order, the first of them opening the minutes; and the doubts,
 * by line.
 */
public record Reading(List<MinutesCommand> commands, List<Warning> warnings) {

    public Reading {
        commands = List.copyOf(commands);
        warnings = List.copyOf(warnings);
    }
}
