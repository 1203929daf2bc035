package org.minuta.server.agreements;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.Refusal;
import org.minuta.query.agreements.AgreementRegister;
import org.minuta.query.agreements.AgreementsAsked;
import org.minuta.server.web.Millisecond;
import org.minuta.server.web.RefusedRequest;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AgreementsController {

    private final AgreementRegister register;

    AgreementsController(AgreementRegister register) {
        this.register = register;
    }

    @GetMapping(path = "/api/agreements", produces = MediaType.APPLICATION_JSON_VALUE)
    AgreementRegister.Page page(@RequestParam(name = "status", required = false) @Nullable AgreementStatus status,
            @RequestParam(name = "responsible", required = false) @Nullable String responsible,
            @RequestParam(name = "due-before", required = false)
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dueBefore,
            @RequestParam(name = "text", required = false) @Nullable String text,
            @RequestParam(name = "at", required = false) @Nullable Instant at,
            @RequestParam(name = "page", defaultValue = "1") int page) {
        try {
            return register.page(new AgreementsAsked(status, responsible, dueBefore, text,
                    at == null ? null : Millisecond.endOf(at), page));
        } catch (IllegalArgumentException unaskable) {
            throw new RefusedRequest(HttpStatus.BAD_REQUEST, Refusal.MALFORMED, String.valueOf(unaskable.getMessage()));
        }
    }
}
