package org.minuta.server.accounts;

import java.time.InstantSource;
import org.minuta.server.web.PublicAddress;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** Puts the parts of this package together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountsSettings.class)
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
    AccessTokens accessTokens(JdbcClient database, TransactionOperations transaction) {
        return new AccessTokens(database, transaction);
    }

    @Bean
    AuditLog auditLog() {
        return new AuditLog();
    }

    @Bean
    SignIn signIn(Accounts accounts, PasswordHashing hashing, AuditLog audit) {
        return new SignIn(accounts, hashing, new SignInThrottle(InstantSource.system()), audit);
    }

    @Bean
    BrowserSession browserSession(SecurityContextRepository contexts, CsrfTokenRepository csrfTokens) {
        return new BrowserSession(contexts, csrfTokens);
    }

    @Bean
    SetupCodeAnnouncement setupCodeAnnouncement(JdbcClient database, TransactionOperations transaction,
            PublicAddress address) {
        return new SetupCodeAnnouncement(database, transaction, address);
    }
}
