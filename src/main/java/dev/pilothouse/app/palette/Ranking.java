package dev.pilothouse.app.palette;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Which entries fit what was typed, the best first. {@code >} leaves only commands, {@code #} only resources; among equals
 * those chosen last come first.
 */
final class Ranking {
    private static final int MOST = 100;
    private static final String COMMANDS = ">";
    private static final String RESOURCES = "#";
    private final List<Entry> entries;
    private final List<String> recent;

    /** @param recent keys of entries, chosen last first */
    Ranking(List<Entry> entries, List<String> recent) {
        this.entries = List.copyOf(entries);
        this.recent = List.copyOf(recent);
    }

    private record Scored(Entry entry, int score) {}

    List<Entry> of(String typed) {
        String text = typed.strip();
        Stream<Entry> wanted = entries.stream();
        if (text.startsWith(COMMANDS)) {
            wanted = wanted.filter(entry -> entry.kind() != Entry.Kind.RESOURCE);
            text = text.substring(COMMANDS.length());
        } else if (text.startsWith(RESOURCES)) {
            wanted = wanted.filter(entry -> entry.kind() == Entry.Kind.RESOURCE);
            text = text.substring(RESOURCES.length());
        }
        return ranked(wanted, text.strip());
    }

    private List<Entry> ranked(Stream<Entry> wanted, String text) {
        return wanted.flatMap(entry -> scored(entry, text))
                .sorted(Comparator.comparingInt((Scored it) -> -it.score())
                        .thenComparingInt(it -> age(it.entry()))
                        .thenComparing(it -> it.entry().kind())
                        .thenComparingInt(
                                it -> text.isEmpty() ? 0 : it.entry().title().length())
                        .thenComparing(it -> text.isEmpty() ? "" : it.entry().title()))
                .map(Scored::entry)
                .limit(MOST)
                .toList();
    }

    private static Stream<Scored> scored(Entry entry, String text) {
        OptionalInt score = Match.score(text, entry.title(), entry.about());
        return score.isPresent() ? Stream.of(new Scored(entry, score.getAsInt())) : Stream.empty();
    }

    private int age(Entry entry) {
        int at = recent.indexOf(entry.key());
        return at < 0 ? Integer.MAX_VALUE : at;
    }
}
