package dev.pilothouse.feature.site;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;

/** The engine's phases in words, as many things as they are about. */
final class PhaseWords {
    private PhaseWords() {}

    /** {@code 29 new files}, {@code 1 page}; the name alone where {@code items} is 0. */
    static String done(String phase, long items) {
        return items == 0 ? toCome(phase, items) : Humane.count(items) + " " + toCome(phase, items);
    }

    /** {@code 5 of 8 pages}; as {@link #done} where there is one, as {@link #toCome} where nothing is counted. */
    static String underWay(String phase, long items, long of) {
        return switch (phase) {
            // the engine counts requests here, which say nothing to anybody
            case "manifest", "stored check" -> toCome(phase, 0);
            case "invalidation" ->
                of == 0 ? toCome(phase, 0) : Text.tr("invalidation of {0,choice,1#1 path|1<{0} paths}", of);
            default ->
                of > 1
                        ? Text.tr("{0} of {1} {2}", Humane.count(items), Humane.count(of), toCome(phase, of))
                        : done(phase, of);
        };
    }

    /** {@code pages}, or {@code page} where it is about one. */
    static String toCome(String phase, long items) {
        return switch (phase) {
            case "old files" -> form(items, Text.tr("old file kept"), Text.tr("old files kept"));
            case "new files" -> form(items, Text.tr("new file"), Text.tr("new files"));
            case "changed files" -> form(items, Text.tr("changed file"), Text.tr("changed files"));
            case "pages" -> form(items, Text.tr("page"), Text.tr("pages"));
            case "entries" -> form(items, Text.tr("entry"), Text.tr("entries"));
            case "removed pages" -> form(items, Text.tr("removed page"), Text.tr("removed pages"));
            case "verify" ->
                items == 0 ? Text.tr("comparison") : form(items, Text.tr("file compared"), Text.tr("files compared"));
            default -> Text.tr(phase);
        };
    }

    private static String form(long items, String one, String many) {
        return items == 1 ? one : many;
    }
}
