package org.minuta.server.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
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

/** A person's own invitations. */
@RestController
@RequestMapping("/api/invitations")
class InvitationsController {

    private final Invitations invitations;
    private final AuditLog audit;

    InvitationsController(Invitations invitations, AuditLog audit) {
        this.invitations = invitations;
        this.audit = audit;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Invitations.MadeInvitation make(@RequestBody NewInvitation wanted, @AuthenticationPrincipal Person person,
            HttpServletRequest request) {
        var made = invitations.make(person);
        audit.invitationMade(made.id(), person, request.getRemoteAddr());
        return made;
    }

    @GetMapping
    List<Invitations.OpenInvitation> list(@AuthenticationPrincipal Person person) {
        return invitations.of(person);
    }

    @DeleteMapping("/{invitation}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID invitation, @AuthenticationPrincipal Person person, HttpServletRequest request) {
        if (!invitations.withdraw(person, invitation)) {
            throw new RefusedRequest(HttpStatus.NOT_FOUND, WebRefusal.NOT_FOUND, "You have no such open invitation.");
        }
        audit.invitationWithdrawn(invitation, person, request.getRemoteAddr());
    }

    /** There is nothing to choose yet. */
    record NewInvitation() {}
}
