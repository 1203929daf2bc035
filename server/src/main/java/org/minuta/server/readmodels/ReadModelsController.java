package org.minuta.server.readmodels;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minuta.api.minutes.MinutesId;
import org.minuta.server.axon.DeadLetters.Letter;
import org.minuta.server.web.RefusedRequest;
import org.minuta.server.web.WebRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How the read models are, and what can be done about it. Shows no word of any minutes. */
@RestController
@RequestMapping(path = "/api/read-models", produces = MediaType.APPLICATION_JSON_VALUE)
class ReadModelsController {

    private static final int PAGE = 100;

    private final ReadModels models;

    ReadModelsController(ReadModels models) {
        this.models = models;
    }

    record All(List<ReadModelReport> readModels) {
    }

    /** @param more whether more minutes have letters; ask again with {@code after} the last of these */
    record Letters(List<Letter> deadLetters, boolean more) {
    }

    /**
     * @param mended  minutes of which nothing waits any more
     * @param waiting events that still wait
     */
    record Retried(long mended, long waiting) {
    }

    @GetMapping
    All all() {
        return new All(models.names().stream().flatMap(name -> models.report(name).stream()).toList());
    }

    @GetMapping("/{name}")
    ReadModelReport one(@PathVariable("name") String name) {
        return report(name);
    }

    /** Accepted if it begins now, fine if it is under way: sent twice, it is done once. */
    @PostMapping("/{name}/rebuild")
    ResponseEntity<ReadModelReport> rebuild(@PathVariable("name") String name) {
        report(name);
        HttpStatus status = models.rebuild(name) ? HttpStatus.ACCEPTED : HttpStatus.OK;
        return ResponseEntity.status(status).body(report(name));
    }

    @DeleteMapping("/{name}/rebuild")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveUp(@PathVariable("name") String name) {
        report(name);
        if (!models.giveUp(name)) {
            throw new RefusedRequest(HttpStatus.NOT_FOUND, WebRefusal.NOT_FOUND,
                    "No other generation of this read model is being built.");
        }
    }

    @GetMapping("/{name}/dead-letters")
    Letters deadLetters(@PathVariable("name") String name,
            @RequestParam(name = "generation", required = false) @Nullable Integer generation,
            @RequestParam(name = "after", required = false) @Nullable MinutesId after) {
        int live = report(name).live().generation();
        if (generation != null && !models.hasGeneration(name, generation)) {
            throw new RefusedRequest(HttpStatus.NOT_FOUND, WebRefusal.NOT_FOUND,
                    "This read model has no generation of this number.");
        }
        List<Letter> found = models.deadLetters(name, generation == null ? live : generation, after, PAGE + 1);
        boolean more = found.size() > PAGE;
        return new Letters(more ? found.subList(0, PAGE) : found, more);
    }

    @PostMapping("/{name}/dead-letters/retry")
    Retried retry(@PathVariable("name") String name) {
        report(name);
        return new Retried(models.retry(name), models.waiting(name));
    }

    private ReadModelReport report(String name) {
        return models.report(name).orElseThrow(() -> new RefusedRequest(HttpStatus.NOT_FOUND, WebRefusal.NOT_FOUND,
                "There is no read model of this name."));
    }
}
