package dev.pilothouse.feature.tables.change;

import dev.pilothouse.feature.tables.change.Commit.Write;
import dev.pilothouse.feature.tables.change.Result.Conflict.Where;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks, just before items are deleted, for attributes that nobody here has seen: no condition of DynamoDB's can say "and nothing
 * else", and they would be lost for good.
 */
final class Unseen {
    private Unseen() {}

    /**
     * What becomes of writes that belong together, where one of them would delete something unseen; nothing where none would.
     *
     * @param read an item as it is now
     */
    static List<Result> results(List<Write> writes, Function<Key, Optional<Item>> read) {
        List<Optional<Item>> unseen = writes.stream()
                .map(write -> goes(write.change()) ? read.apply(write.change().key()) : Optional.<Item>empty())
                .toList();
        List<Result> results = new ArrayList<>();
        boolean any = false;
        for (int i = 0; i < writes.size(); i++) {
            Staged change = writes.get(i).change();
            Optional<Item> now =
                    unseen.get(i).filter(item -> holdsMore(item, change.read().orElse(Item.EMPTY)));
            any |= now.isPresent();
            results.add(
                    now.isPresent()
                            ? new Result.Conflict(change, now, Where.ITEM)
                            : new Result.NotDone(change, InTheWay.ofAnother()));
        }
        return any ? results : List.of();
    }

    private static boolean goes(Staged change) {
        return change instanceof Staged.Deleted || change instanceof Staged.Moved;
    }

    private static boolean holdsMore(Item now, Item seen) {
        return !seen.attributes().keySet().containsAll(now.attributes().keySet());
    }
}
