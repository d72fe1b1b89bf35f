package dev.pilothouse.feature.tables.kept;

import dev.pilothouse.core.journal.Author;
import dev.pilothouse.core.secret.Drafts;
import dev.pilothouse.feature.tables.settings.SavedQuery;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The queries that a person ran last in a workspace, locked by {@link Drafts}: values of conditions may be personal. Thread-safe;
 * blocking.
 */
public final class HistoryStore {
    static final int MOST = 50;
    private static final TypeReference<List<Recent>> ALL = new TypeReference<>() {};
    private final Drafts drafts;
    private final String subject;

    public HistoryStore(Drafts drafts, Author here) {
        this.drafts = drafts;
        this.subject = String.join(
                "\n",
                "queries",
                here.person(),
                here.workspace(),
                here.environment().name(),
                here.account(),
                here.region());
    }

    /** Newest first. */
    List<Recent> load() throws IOException {
        return read(drafts.load(subject));
    }

    /** Adds one, or moves it to the front where it was there. */
    void add(SavedQuery query, Instant at) throws IOException {
        drafts.change(subject, kept -> {
            List<Recent> all = new ArrayList<>(read(kept));
            all.removeIf(it -> it.query().equals(query));
            all.addFirst(new Recent(query, at));
            return Optional.of(JsonMapper.shared().writeValueAsBytes(all.subList(0, Math.min(MOST, all.size()))));
        });
    }

    void clear() throws IOException {
        drafts.change(subject, kept -> Optional.empty());
    }

    // Of another version of the program, it is no loss.
    private static List<Recent> read(Optional<byte[]> kept) {
        try {
            return kept.map(bytes -> JsonMapper.shared().readValue(bytes, ALL)).orElse(List.of());
        } catch (JacksonException e) {
            return List.of();
        }
    }
}
