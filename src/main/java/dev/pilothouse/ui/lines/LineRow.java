package dev.pilothouse.ui.lines;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A row as it is painted.
 *
 * @param leads what stands before the text, one for each of {@link LineList#leads()}
 * @param body the text, line by line
 * @param note whether it is on a ground of its own
 */
public record LineRow(List<Run> leads, List<List<Run>> body, Fold fold, boolean note) {
    public LineRow {
        leads = List.copyOf(leads);
        body = List.copyOf(body);
    }

    /** Whether more can be shown in place. */
    public enum Fold {
        NONE,
        CLOSED,
        OPEN
    }

    /** As it is read out. */
    String spoken() {
        String before =
                leads.stream().map(Run::text).filter(text -> !text.isBlank()).collect(Collectors.joining(", "));
        String text = body.stream()
                .map(line -> line.stream().map(Run::text).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
        return before.isEmpty() ? text : before + ", " + text;
    }
}
