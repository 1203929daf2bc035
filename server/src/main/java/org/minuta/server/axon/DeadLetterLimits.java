package org.minuta.server.axon;

/**
 * How many events a projection may set aside. Where no more may be, it waits and tries again, so that nothing is left
 * out.
 *
 * @param minutes of how many minutes
 * @param events  how many of each
 */
record DeadLetterLimits(int minutes, int events) {
}
