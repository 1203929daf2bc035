package org.minuta.command.intake;

import java.time.Duration;

/**
 * How the intake behaves under load and when the store fails. Where commands are counted, one that brings much text
 * counts for several: one more for each thousand characters.
 *
 * @param waiting    commands that may wait in one lane; more are refused as overloaded
 * @param together   commands that are committed together at the most; what was submitted together is never split
 * @param lanes      lanes that may write at once; more than the store has connections gains nothing
 * @param persevere  how long a command is tried again while the store fails
 */
public record IntakeSettings(int waiting, int together, int lanes, Duration persevere) {

    public static final IntakeSettings DEFAULT = new IntakeSettings(20_000, 1_000, 8, Duration.ofSeconds(30));
}
