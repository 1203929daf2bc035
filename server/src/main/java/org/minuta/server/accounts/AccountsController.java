package org.minuta.server.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.minuta.server.web.RefusedRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Making accounts: the first with the setup code, the others by whoever has one, or was invited by somebody who has;
 * and changing the own password.
 */
@RestController
@RequestMapping("/api/accounts")
class AccountsController {

    private final Accounts accounts;
    private final Acceptance acceptance;
    private final PasswordChange passwords;
    private final BrowserSession sessions;
    private final AuditLog audit;

    AccountsController(Accounts accounts, Acceptance acceptance, PasswordChange passwords, BrowserSession sessions,
            AuditLog audit) {
        this.accounts = accounts;
        this.acceptance = acceptance;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
    }

    @PostMapping(path = "/first", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Account addFirst(@RequestBody FirstAccount wanted, HttpServletRequest request) {
        try {
            var name = ShownName.of(wanted.name());
            var email = EmailAddress.of(wanted.email());
            var password = Password.chosen(wanted.password(), name, email);
            var account = accounts.addFirst(SetupCode.typed(wanted.code()), name, email, password);
            audit.firstAccountMade(account.id(), request.getRemoteAddr());
            return account;
        } catch (RefusedRequest refused) {
            audit.firstAccountRefused(request.getRemoteAddr());
            throw refused;
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Account add(@RequestBody NewAccount wanted, @AuthenticationPrincipal Person by, HttpServletRequest request) {
        var name = ShownName.of(wanted.name());
        var email = EmailAddress.of(wanted.email());
        var account = accounts.add(name, email, Password.chosen(wanted.password(), name, email));
        audit.accountMade(account.id(), by, request.getRemoteAddr());
        return account;
    }

    @PostMapping(path = "/invited", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Account addInvited(@RequestBody InvitedAccount wanted, HttpServletRequest request) {
        var name = ShownName.of(wanted.name());
        var email = EmailAddress.of(wanted.email());
        var password = Password.chosen(wanted.password(), name, email);
        return acceptance.accept(wanted.secret(), name, email, password, request.getRemoteAddr());
    }

    @GetMapping("/me")
    Account me(@AuthenticationPrincipal Person person) {
        return accounts.of(person);
    }

    /** All sessions of the person end; the one that asked is replaced by a new one. */
    @PostMapping(path = "/me/password", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@RequestBody NewPassword wanted, SignedIn by, HttpServletRequest request,
            HttpServletResponse response) {
        var changed = passwords.change(by.getPrincipal(), Password.given(wanted.oldPassword()), wanted.newPassword(),
                request.getRemoteAddr());
        switch (by.credential()) {
            case Credential.Session ended -> sessions.begin(changed, request, response);
            case Credential.Token stays -> { }
        }
    }

    record NewPassword(@Nullable Secret oldPassword, @Nullable Secret newPassword) {}

    record NewAccount(@Nullable String name, @Nullable String email, @Nullable Secret password) {}

    record InvitedAccount(@Nullable Secret secret, @Nullable String name, @Nullable String email,
            @Nullable Secret password) {}

    record FirstAccount(@Nullable Secret code, @Nullable String name, @Nullable String email,
            @Nullable Secret password) {}
}
