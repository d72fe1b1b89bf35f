package dev.pilothouse.sandbox.dynamodb.expression;

import dev.pilothouse.sandbox.dynamodb.expression.Problems.Rank;
import java.util.ArrayList;
import java.util.List;

/** Finds paths of one expression that touch each other. */
public final class Overlaps {
    private final Problems problems;
    private final List<Path> seen = new ArrayList<>();

    Overlaps(Problems problems) {
        this.problems = problems;
    }

    /** Refuses an update that changes one place twice, as the service does whatever the update was written in. */
    public static void refuse(Update update) {
        Problems problems = new Problems("UpdateExpression");
        Overlaps overlaps = new Overlaps(problems);
        update.actions().forEach(action -> overlaps.add(action.path()));
        problems.raise();
    }

    void add(Path path) {
        for (Path earlier : seen) {
            if (earlier.overlaps(path)) {
                note(Rank.OVERLAP, "overlap", earlier, path);
            } else if (earlier.conflicts(path)) {
                note(Rank.CONFLICT, "conflict", earlier, path);
            }
        }
        seen.add(path);
    }

    private void note(Rank rank, String how, Path one, Path two) {
        problems.note(
                rank,
                "Two document paths " + how + " with each other; must remove or rewrite one of these paths; path one: "
                        + one + ", path two: " + two);
    }
}
