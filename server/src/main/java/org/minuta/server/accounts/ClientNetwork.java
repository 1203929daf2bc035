package org.minuta.server.accounts;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Who counts as one client: an IPv4 address, or the first 64 bits of an IPv6 one, since one line has all the rest. */
final class ClientNetwork {

    private static final int NETWORK_BYTES = 8;
    private static final int LONGEST = 64;

    private ClientNetwork() {}

    static String of(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address wide
                    ? HexFormat.of().formatHex(Arrays.copyOf(wide.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException noLiteral) {
            return address.substring(0, Math.min(address.length(), LONGEST));
        }
    }
}
