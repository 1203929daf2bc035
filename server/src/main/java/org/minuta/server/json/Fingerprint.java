package org.minuta.server.json;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells two commands apart: the first 16 bytes of SHA-256, as 22 characters of base64url, over the type and the fields
 * as this server writes them. Order, white space and the spelling of what was sent do not count.
 */
final class Fingerprint {

    private static final int BYTES = 16;

    private Fingerprint() {
    }

    static String of(String type, Object fields, JsonMapper json) {
        MessageDigest digest = sha256();
        digest.update(json.writeValueAsBytes(type));
        byte[] hash = digest.digest(json.writeValueAsBytes(fields));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
