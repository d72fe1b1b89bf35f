package dev.pilothouse.feature.tables.change;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Needs;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What saving takes of AWS, by what is saved: actions are called as the operations, in a transaction too. */
public final class CommitNeeds {
    private CommitNeeds() {}

    /** Each once, in the order of the changes. */
    public static List<Needs> of(Collection<Staged> changes) {
        return changes.stream().flatMap(CommitNeeds::of).distinct().toList();
    }

    // What goes is looked at before, for attributes that nobody has seen.
    private static Stream<Needs> of(Staged change) {
        return switch (change) {
            case Staged.Edited edited -> needs("UpdateItem");
            case Staged.Added added -> needs("PutItem");
            case Staged.Deleted deleted -> needs("GetItem", "DeleteItem");
            case Staged.Moved moved -> needs("GetItem", "DeleteItem", "PutItem");
        };
    }

    private static Stream<Needs> needs(String... operations) {
        return Stream.of(operations).map(operation -> new Needs("dynamodb:" + operation, Text.tr("the table")));
    }
}
