package org.minuta.server.accounts;

import java.util.UUID;
import org.springframework.context.ApplicationContext;

/**
 * Somebody invented, with an account and an access token, for the tests of any package.
 *
 * @param token goes into the header {@code Authorization: Bearer <token>}
 */
public record TestPerson(Person person, String email, String password, String token) {

    /** Makes an account of this name, with an e-mail address that nobody else has. */
    public static TestPerson in(ApplicationContext server, String name) {
        var email = "p" + UUID.randomUUID() + "@example.org";
        var account = server.getBean(Accounts.class).add(ShownName.of(name), EmailAddress.of(email),
                Password.given(new Secret(ServedTest.PASSWORD)));
        var token = server.getBean(AccessTokens.class).make(account.person(), ShownName.of("test"));
        return new TestPerson(account.person(), email, ServedTest.PASSWORD, token.token().value());
    }
}
