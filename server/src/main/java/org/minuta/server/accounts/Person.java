package org.minuta.server.accounts;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;
import org.springframework.security.core.Authentication;

/**
 * The signed-in person, by session or by token alike; verified, so the author of what the request does.
 * Controllers take it as {@code @AuthenticationPrincipal Person person}. As a STOMP user it is named by its id.
 *
 * @param name the name to show, as of signing in
 */
public record Person(UUID id, String name) implements Principal, Serializable {

    /**
     * The person behind a request, frame or session that needed signing in.
     *
     * @throws IllegalStateException when nobody is signed in, which is a fault in the security rules
     */
    public static Person of(Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof Person person) {
            return person;
        }
        throw new IllegalStateException("Nobody is signed in where somebody must be");
    }

    /** The id as text. */
    @Override
    public String getName() {
        return id.toString();
    }
}
