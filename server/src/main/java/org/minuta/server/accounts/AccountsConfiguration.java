package org.minuta.server.accounts;

import java.time.InstantSource;
import org.minuta.server.web.PublicAddress;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** Puts the parts of this package together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AccountsSettings.class, AccessSettings.class})
class AccountsConfiguration {

    @Bean
    PasswordHashing passwordHashing(AccountsSettings settings) {
        return new PasswordHashing(settings);
    }

    @Bean
    Accounts accounts(JdbcClient database, TransactionOperations transaction, PasswordHashing hashing) {
        return new Accounts(database, transaction, hashing);
    }

    @Bean
    AccessTokens accessTokens(JdbcClient database, TransactionOperations transaction,
            ApplicationEventPublisher listeners) {
        return new AccessTokens(database, transaction, listeners);
    }

    @Bean
    Invitations invitations(JdbcClient database, TransactionOperations transaction) {
        return new Invitations(database, transaction);
    }

    @Bean
    Acceptance acceptance(Accounts accounts, Invitations invitations, SignInThrottle throttle, AuditLog audit) {
        return new Acceptance(accounts, invitations, throttle, audit);
    }

    @Bean
    OpenSessions openSessions(Accounts accounts, ApplicationEventPublisher listeners, AccessSettings settings) {
        return new OpenSessions(accounts, listeners, InstantSource.system(), settings.longestSession());
    }

    @Bean
    OpenConnections openConnections(AccessTokens tokens, OpenSessions sessions, AccessSettings settings) {
        return new OpenConnections(tokens, sessions, settings.connections());
    }

    @Bean
    AccessWatch accessWatch(OpenSessions sessions, OpenConnections connections) {
        return new AccessWatch(sessions, connections);
    }

    @Bean
    AuditLog auditLog() {
        return new AuditLog();
    }

    @Bean
    SignInThrottle signInThrottle() {
        return new SignInThrottle(InstantSource.system());
    }

    @Bean
    SignIn signIn(Accounts accounts, PasswordHashing hashing, SignInThrottle throttle, AuditLog audit) {
        return new SignIn(accounts, hashing, throttle, audit);
    }

    @Bean
    PasswordChange passwordChange(Accounts accounts, PasswordHashing hashing, SignInThrottle throttle,
            OpenSessions sessions, AuditLog audit) {
        return new PasswordChange(accounts, hashing, throttle, sessions, audit);
    }

    @Bean
    BrowserSession browserSession(SecurityContextRepository contexts, CsrfTokenRepository csrfTokens,
            OpenSessions sessions) {
        return new BrowserSession(contexts, csrfTokens, sessions);
    }

    @Bean
    SetupCodeAnnouncement setupCodeAnnouncement(JdbcClient database, TransactionOperations transaction,
            PublicAddress address) {
        return new SetupCodeAnnouncement(database, transaction, address);
    }
}
