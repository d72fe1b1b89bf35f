package dev.pilothouse.feature.activity;

import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.journal.Author;
import dev.pilothouse.core.journal.Entry;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which entries are looked for.
 *
 * @param text found anywhere in them, whatever its case; may be empty
 * @param feature the id of the pane that made them
 * @param where the account, region and workspace they were made in; empty for all
 */
record Filter(
        String text,
        Optional<Outcome> outcome,
        Optional<String> feature,
        Optional<String> person,
        Optional<Author> where) {

    boolean matches(Entry entry) {
        return outcome.filter(wanted -> wanted != entry.outcome()).isEmpty()
                && feature.filter(wanted -> !wanted.equals(entry.feature())).isEmpty()
                && person.filter(wanted -> !wanted.equals(entry.author().person()))
                        .isEmpty()
                && where.filter(here -> !isAt(here, entry.author())).isEmpty()
                && holds(entry);
    }

    private boolean holds(Entry entry) {
        String part = text.strip().toLowerCase(Locale.ROOT);
        return Stream.of(
                        Stream.of(
                                entry.title(),
                                entry.target(),
                                entry.author().person(),
                                entry.author().role(),
                                entry.author().workspace(),
                                entry.id()),
                        entry.reason().stream(),
                        entry.requestId().stream(),
                        entry.paths().stream())
                .flatMap(all -> all)
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(part));
    }

    private static boolean isAt(Author here, Author there) {
        return here.account().equals(there.account())
                && here.region().equals(there.region())
                && here.workspace().equals(there.workspace())
                && here.environment() == there.environment();
    }
}
