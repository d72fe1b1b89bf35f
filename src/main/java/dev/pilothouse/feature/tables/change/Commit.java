package dev.pilothouse.feature.tables.change;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Values;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What saving sends, before it is sent: every write with its condition. Pure; shown, tested and only then handed to {@link
 * ChangeGateway}.
 *
 * @param table its name
 * @param version the attribute that grows by one with each write, where the workspace declares one
 * @param writes in the order of the changes
 * @param together all or nothing, as one transaction
 */
public record Commit(String table, Optional<String> version, List<Write> writes, boolean together) {
    /** The most that one transaction holds (DynamoDB API, TransactWriteItems). */
    public static final int MOST_TOGETHER = 100;

    private static final int MOST_BYTES = 4 * 1024 * 1024;

    public Commit {
        writes = List.copyOf(writes);
    }

    /**
     * The requests for one staged change.
     *
     * @param requests one; two where the key changes
     */
    public record Write(Staged change, List<Request> requests) {
        public Write {
            requests = List.copyOf(requests);
        }

        /** Why it can't be sent at all, whatever the table: too large, an empty set, half a character; empty where it can. */
        public Optional<Fault> obstacle() {
            return intended()
                    .map(ItemCheck::ofAnyTable)
                    .flatMap(problems -> problems.stream().findFirst())
                    .map(problem -> Fault.notDone(
                            Text.tr("“{0}”, {1}: {2}", change.key().words(), problem.path(), problem.words()),
                            Text.tr("Nothing of it was sent. Correct it, then save again.")));
        }

        /** The item afterwards, if it is as it was read until then; empty where it is gone. */
        public Optional<Item> intended() {
            return requests.getLast().intended();
        }
    }

    /**
     * Each item for itself: what fits is saved, what doesn't is told.
     *
     * @param version see {@link Commit}
     */
    public static Commit each(String table, Collection<Staged> changes, Optional<String> version) {
        return new Commit(table, version, writes(changes, version), false);
    }

    /**
     * All or nothing.
     *
     * @throws Refused for what one transaction can't hold: too much, or the same item twice
     */
    public static Commit together(String table, Collection<Staged> changes, Optional<String> version) {
        Commit commit = new Commit(table, version, writes(changes, version), true);
        if (commit.requests() > MOST_TOGETHER) {
            throw Refused.notDone(
                    Text.tr(
                            "{0} writes are more than DynamoDB takes all or nothing: {1} is the most.",
                            commit.requests(), MOST_TOGETHER),
                    Text.tr("Save fewer at once, or each for itself."));
        }
        commit.twice().ifPresent(key -> {
            throw Refused.notDone(
                    Text.tr("Two of these changes write the same item, “{0}”.", key.words()),
                    Text.tr("Save them one after the other."));
        });
        if (commit.bytes() > MOST_BYTES) {
            throw Refused.notDone(
                    Text.tr("These items are larger together than the 4 MB that DynamoDB takes all or nothing."),
                    Text.tr("Save fewer at once, or each for itself."));
        }
        return commit;
    }

    /** How many writes are sent. */
    public int requests() {
        return writes.stream().mapToInt(write -> write.requests().size()).sum();
    }

    /** The keys of the items that it changes. */
    public List<Key> keys() {
        return writes.stream().map(write -> write.change().key()).toList();
    }

    // DynamoDB refuses a transaction with two writes of one item.
    private Optional<Key> twice() {
        Set<Key> met = new HashSet<>();
        return writes.stream()
                .flatMap(write -> write.requests().stream())
                .map(Request::key)
                .filter(key -> !met.add(key))
                .findFirst();
    }

    private long bytes() {
        return writes.stream()
                .flatMap(write -> write.requests().stream())
                .mapToLong(request -> request.intended().map(Values::bytes).orElse(0)
                        + request.clause().values().values().stream()
                                .mapToLong(Values::bytes)
                                .sum())
                .sum();
    }

    private static List<Write> writes(Collection<Staged> changes, Optional<String> version) {
        Requests requests = new Requests(new Versions(version));
        return changes.stream()
                .filter(change -> !change.isIdle())
                .map(change -> new Write(change, requests.of(change)))
                .toList();
    }
}
