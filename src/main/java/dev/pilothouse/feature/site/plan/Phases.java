package dev.pilothouse.feature.site.plan;

import dev.pilothouse.feature.site.build.LocalFile;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is uploaded, in the order that lets no page name a file that is not there: each list may go up in parallel, and only
 * once the one before is complete.
 *
 * @param added new files that name no others
 * @param changed changed files that name no others
 * @param pages new and changed pages
 * @param entries new and changed entries
 */
public record Phases(List<LocalFile> added, List<LocalFile> changed, List<LocalFile> pages, List<LocalFile> entries) {
    public Phases {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        pages = List.copyOf(pages);
        entries = List.copyOf(entries);
    }

    /** Sorts what a plan uploads. */
    public static Phases of(List<Change> changes) {
        Map<Phase, List<LocalFile>> sorted = changes.stream()
                .filter(change -> change.upload().isPresent())
                .collect(Collectors.groupingBy(
                        Phases::phase,
                        Collectors.mapping(change -> change.upload().orElseThrow(), Collectors.toList())));
        return new Phases(
                sorted.getOrDefault(Phase.ADDED, List.of()),
                sorted.getOrDefault(Phase.CHANGED, List.of()),
                sorted.getOrDefault(Phase.PAGES, List.of()),
                sorted.getOrDefault(Phase.ENTRIES, List.of()));
    }

    /** All of it, first to last. */
    public List<LocalFile> inOrder() {
        return Stream.of(added, changed, pages, entries).flatMap(List::stream).toList();
    }

    // A new service worker or web manifest is named by pages, and does nothing before: it goes with the assets.
    private static Phase phase(Change change) {
        boolean added = change instanceof Change.New;
        LocalFile file = change.upload().orElseThrow();
        return switch (file.kind()) {
            case HASHED, OTHER -> added ? Phase.ADDED : Phase.CHANGED;
            case PAGE -> Phase.PAGES;
            case ENTRY -> added && !file.isHtml() ? Phase.ADDED : Phase.ENTRIES;
        };
    }

    private enum Phase {
        ADDED,
        CHANGED,
        PAGES,
        ENTRIES
    }
}
