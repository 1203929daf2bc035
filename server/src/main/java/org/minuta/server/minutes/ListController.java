package org.minuta.server.minutes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.AgreementStatus;
import org.minuta.api.minutes.Refusal;
import org.minuta.query.list.MinutesList;
import org.minuta.query.search.Asked;
import org.minuta.query.search.MinutesSearch;
import org.minuta.server.web.Millisecond;
import org.minuta.server.web.RefusedRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ListController {

    private final MinutesList list;
    private final MinutesSearch search;

    ListController(MinutesList list, MinutesSearch search) {
        this.list = list;
        this.search = search;
    }

    /** All minutes; with any question beside the page, those that answer it. */
    @GetMapping(path = "/api/minutes", produces = MediaType.APPLICATION_JSON_VALUE)
    ListPage page(@RequestParam(name = "text", required = false) @Nullable String text,
            @RequestParam(name = "past", defaultValue = "false") boolean past,
            @RequestParam(name = "at", required = false) @Nullable Instant at,
            @RequestParam(name = "status", required = false) @Nullable AgreementStatus status,
            @RequestParam(name = "page", defaultValue = "1") int page) {
        try {
            return text == null && at == null && status == null ? ListPage.of(list.page(page)) : ListPage.of(search.page(
                    new Asked(text, past, at == null ? null : Millisecond.endOf(at), status, page)));
        } catch (IllegalArgumentException unaskable) {
            throw new RefusedRequest(HttpStatus.BAD_REQUEST, Refusal.MALFORMED, String.valueOf(unaskable.getMessage()));
        }
    }
}
