package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.core.journal.Author;
import dev.pilothouse.core.secret.Drafts;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last invocations of each function from this computer, locked by {@link Drafts}, since events and answers may hold anything;
 * as long as values are kept elsewhere, and {@value #MOST} of them at most. Thread-safe; blocking.
 */
public final class HistoryStore {
    static final int MOST = 50;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Past>> ALL = new TypeReference<>() {};
    private final Drafts drafts;
    private final Author here;
    private final Duration age;
    private final Clock clock;

    /**
     * Of one workspace.
     *
     * @param here the workspace, its environment, account and region count; the person and the role don't
     * @param age how long they are kept
     */
    public HistoryStore(Drafts drafts, Author here, Duration age, Clock clock) {
        this.drafts = drafts;
        this.here = here;
        this.age = age;
        this.clock = clock;
    }

    /** The last ones, newest first. */
    List<Past> load(String function) throws IOException {
        return fresh(drafts.load(subject(function)));
    }

    /** Keeps one more. */
    void add(String function, Past past) throws IOException {
        drafts.change(subject(function), kept -> {
            List<Past> all = new ArrayList<>(fresh(kept));
            all.addFirst(past);
            return Optional.of(JSON.writeValueAsBytes(all.subList(0, Math.min(MOST, all.size()))));
        });
    }

    /** Keeps none of them any longer. */
    void clear(String function) throws IOException {
        drafts.change(subject(function), kept -> Optional.empty());
    }

    private List<Past> fresh(Optional<byte[]> kept) {
        Instant limit = clock.instant().minus(age);
        return kept.map(bytes -> JSON.readValue(bytes, ALL)).orElse(List.of()).stream()
                .filter(past -> past.at().isAfter(limit))
                .toList();
    }

    private String subject(String function) {
        return String.join(
                "\n",
                "invocations",
                here.workspace(),
                here.environment().name(),
                here.account(),
                here.region(),
                function);
    }
}
