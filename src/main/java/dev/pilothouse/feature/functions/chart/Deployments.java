package dev.pilothouse.feature.functions.chart;

import dev.pilothouse.core.Event;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.journal.History;
import dev.pilothouse.core.journal.Journal;
import dev.pilothouse.core.journal.WayBack;
import dev.pilothouse.feature.functions.version.Versions;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a function was changed: versions, by when they were published, and what was changed from here, by the journal. What others
 * changed without publishing is not in it: Lambda keeps no record of that. Blocking.
 */
public final class Deployments {
    private static final int LOOKED_AT = 1000;
    private final Journal journal;

    public Deployments(Journal journal) {
        this.journal = journal;
    }

    /** @param alias about which others' changes are left out; empty: none is */
    List<Event> of(String function, Optional<String> alias, Optional<Versions> versions) throws IOException {
        Stream<Event> published = versions.stream()
                .flatMap(all -> all.published().stream())
                .flatMap(version -> version.shape().code().modified().stream()
                        .map(at -> new Event(at, Text.tr("Version {0} published", version.number()))));
        return Stream.concat(published, changed(function, alias).stream())
                .sorted(Comparator.comparing(Event::at))
                .toList();
    }

    // Publishing is known already; invoking changes no function.
    private List<Event> changed(String function, Optional<String> alias) throws IOException {
        try (History history = journal.history()) {
            return history.next(LOOKED_AT).stream()
                    .filter(entry -> entry.feature().equals("functions") && isOf(entry, function, alias))
                    .filter(entry -> entry.wayBack() instanceof WayBack.Inverse inverse
                            && !inverse.kind().equals("functions.version")
                            && !inverse.kind().equals("functions.test-events"))
                    .filter(entry -> entry.outcome() == Outcome.DONE)
                    .map(entry -> new Event(entry.at(), entry.title()))
                    .toList();
        }
    }

    private static boolean isOf(Entry entry, String function, Optional<String> alias) {
        String prefix = function + ":";
        return entry.target().equals(function)
                || entry.target().startsWith(prefix)
                        && alias.map(it -> entry.target().equals(prefix + it)).orElse(true);
    }
}
