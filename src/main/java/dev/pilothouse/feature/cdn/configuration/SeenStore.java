package dev.pilothouse.feature.cdn.configuration;

import dev.pilothouse.core.journal.Author;
import dev.pilothouse.core.secret.Drafts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A distribution's configuration as it was last seen from this computer, locked by {@link Drafts}, since it holds hashes of secrets.
 * Thread-safe; blocking.
 */
public final class SeenStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Drafts drafts;
    private final String subject;

    /** @param here the workspace, its environment and account count; the person and the role don't */
    public SeenStore(Drafts drafts, Author here, String distribution) {
        this.drafts = drafts;
        this.subject = String.join(
                "\n", "distribution", here.workspace(), here.environment().name(), here.account(), distribution);
    }

    /** Compares with what was last seen; what is met for the first time counts as seen. */
    Comparison compare(Snapshot now) throws IOException {
        Optional<Snapshot> before = drafts.load(subject).map(SeenStore::read);
        if (before.isPresent()) {
            return new Comparison(before.get().at(), before.get().changes(now));
        }
        return acknowledge(now);
    }

    /** From now on this is what was last seen. */
    Comparison acknowledge(Snapshot now) throws IOException {
        drafts.change(
                subject,
                kept -> Optional.of(JSON.writeValueAsBytes(
                        kept.map(SeenStore::read).map(now::after).orElse(now))));
        return new Comparison(now.at(), List.of());
    }

    private static Snapshot read(byte[] kept) {
        return JSON.readValue(kept, Snapshot.class);
    }
}
