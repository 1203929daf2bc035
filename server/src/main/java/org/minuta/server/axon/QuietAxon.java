package org.minuta.server.axon;

/** Axon asks its maker's server for updates, with what it finds on this machine, unless it is told not to. */
public final class QuietAxon {

    private QuietAxon() {
    }

    /** Call before anything of Axon is used. The service loader that would find the checker is not used either. */
    public static void noCallsHome() {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }
}
