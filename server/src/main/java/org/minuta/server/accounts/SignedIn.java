package org.minuta.server.accounts;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** What Spring Security knows of a verified person; it carries no password and no token. */
final class SignedIn extends AbstractAuthenticationToken {

    private final Person person;
    private final Credential credential;

    SignedIn(Person person, Credential credential) {
        super(List.of());
        this.person = person;
        this.credential = credential;
        setAuthenticated(true);
    }

    /** @throws IllegalStateException when nobody is signed in, which is a fault in the security rules */
    static SignedIn of(@Nullable Principal principal) {
        if (principal instanceof SignedIn signedIn) {
            return signedIn;
        }
        throw new IllegalStateException("Nobody is signed in where somebody must be");
    }

    @Override
    public Person getPrincipal() {
        return person;
    }

    Credential credential() {
        return credential;
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
