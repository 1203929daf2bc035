package org.minuta.server.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minuta.server.web.RefusedRequest;
import org.minuta.server.web.WebRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's own access tokens. */
@RestController
@RequestMapping("/api/tokens")
class TokensController {

    private final AccessTokens tokens;
    private final AuditLog audit;

    TokensController(AccessTokens tokens, AuditLog audit) {
        this.tokens = tokens;
        this.audit = audit;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    AccessTokens.Made make(@RequestBody NewToken wanted, @AuthenticationPrincipal Person person,
            HttpServletRequest request) {
        var made = tokens.make(person, ShownName.of(wanted.name()));
        audit.tokenMade(made.id(), person, request.getRemoteAddr());
        return made;
    }

    @GetMapping
    List<AccessTokens.Listed> list(@AuthenticationPrincipal Person person) {
        return tokens.of(person);
    }

    @DeleteMapping("/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID token, @AuthenticationPrincipal Person person, HttpServletRequest request) {
        if (!tokens.revoke(person, token)) {
            throw new RefusedRequest(HttpStatus.NOT_FOUND, WebRefusal.NOT_FOUND, "You have no such token.");
        }
        audit.tokenRevoked(token, person, request.getRemoteAddr());
    }

    record NewToken(@Nullable String name) {}
}
