package org.minuta.server.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a page must know before it shows anything: who is signed in, and whether there is anybody who could be. */
@RestController
@RequestMapping("/api/door")
class DoorController {

    private final Accounts accounts;

    DoorController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    Door door(@AuthenticationPrincipal @Nullable Person person) {
        return new Door(person == null ? null : accounts.find(person).orElse(null), accounts.none());
    }

    /** @param firstAccount whether it is still to be made */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Door(@Nullable Account account, boolean firstAccount) {}
}
