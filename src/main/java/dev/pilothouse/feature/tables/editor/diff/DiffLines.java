package dev.pilothouse.feature.tables.editor.diff;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.feature.tables.editor.hidden.Hidden;
import dev.pilothouse.feature.tables.item.Diff;
import dev.pilothouse.feature.tables.item.Difference;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what differs, path by path: {@code − status: "AWAITING"}, {@code + status: "PENDING"}. Pure. */
public final class DiffLines {
    private DiffLines() {}

    /** In the order of the paths; maps that came or went are taken apart. */
    public static List<DiffLine> of(Diff diff, Hidden hidden) {
        List<DiffLine> lines = new ArrayList<>();
        for (Difference each : diff.leaves()) {
            boolean typed = each.before().isEmpty()
                    || each.after().isEmpty()
                    || each.before().get().type() != each.after().get().type();
            line(DiffLine.Kind.BEFORE, each.path(), each.before(), hidden, typed)
                    .ifPresent(lines::add);
            line(DiffLine.Kind.AFTER, each.path(), each.after(), hidden, typed).ifPresent(lines::add);
        }
        return lines;
    }

    private static Optional<DiffLine> line(
            DiffLine.Kind kind, Path path, Optional<Value> value, Hidden hidden, boolean typed) {
        return value.map(it -> new DiffLine(
                kind,
                Text.tr(
                        typed && !isPlain(it) ? "{0}: {1} ({2})" : "{0}: {1}",
                        Visible.line(path.toString()),
                        ValueWords.json(path, it, hidden),
                        it.type().words())));
    }

    // Of these JSON itself tells the type.
    private static boolean isPlain(Value value) {
        return switch (value) {
            case Value.Text text -> true;
            case Value.Num number -> true;
            case Value.Bool bool -> true;
            case Value.Null nothing -> true;
            case Value.Many many -> true;
            case Value.Tree tree -> true;
            case Value.Bytes bytes -> false;
            case Value.TextSet set -> false;
            case Value.NumSet set -> false;
            case Value.BytesSet set -> false;
        };
    }
}
