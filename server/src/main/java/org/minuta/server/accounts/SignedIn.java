package org.minuta.server.accounts;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** What Spring Security knows of a verified person; it carries no password and no token. */
final class SignedIn extends AbstractAuthenticationToken {

    private final Person person;

    SignedIn(Person person) {
        super(List.of());
        this.person = person;
        setAuthenticated(true);
    }

    @Override
    public Person getPrincipal() {
        return person;
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
