package dev.pilothouse.feature.functions.invoke;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** Two texts line by line. Pure. */
record TextDiff(List<Row> rows) {
    /** Of longer runs of equal lines only their ends are shown. */
    private static final int AROUND = 2;

    TextDiff {
        rows = List.copyOf(rows);
    }

    /** What became of a line. */
    enum Kind {
        SAME,
        GONE,
        NEW,
        /** So many equal lines are left out. */
        SKIPPED
    }

    /** A line, or how many are left out. */
    record Row(Kind kind, String text) {}

    static TextDiff between(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> fresh = after.lines().toList();
        List<Row> rows = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh).getDeltas()) {
            same(rows, old.subList(at, delta.getSource().getPosition()));
            delta.getSource().getLines().forEach(line -> rows.add(new Row(Kind.GONE, line)));
            delta.getTarget().getLines().forEach(line -> rows.add(new Row(Kind.NEW, line)));
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        same(rows, old.subList(at, old.size()));
        return new TextDiff(rows);
    }

    /** Whether there is no difference. */
    boolean equal() {
        return rows.stream().noneMatch(row -> row.kind() == Kind.GONE || row.kind() == Kind.NEW);
    }

    private static void same(List<Row> rows, List<String> lines) {
        if (lines.size() <= 2 * AROUND + 1) {
            lines.forEach(line -> rows.add(new Row(Kind.SAME, line)));
            return;
        }
        lines.subList(0, AROUND).forEach(line -> rows.add(new Row(Kind.SAME, line)));
        rows.add(new Row(Kind.SKIPPED, String.valueOf(lines.size() - 2 * AROUND)));
        lines.subList(lines.size() - AROUND, lines.size()).forEach(line -> rows.add(new Row(Kind.SAME, line)));
    }
}
