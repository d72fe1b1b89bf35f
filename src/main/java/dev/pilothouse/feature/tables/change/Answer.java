package dev.pilothouse.feature.tables.change;

import dev.pilothouse.feature.tables.item.Item;
import java.util.List;
import java.util.Optional;

/** What DynamoDB said to one write. */
sealed interface Answer {
    /**
     * It took effect.
     *
     * @param now the item as it is; empty where it is gone, or the answer does not tell
     */
    record Took(Optional<Item> now) implements Answer {}

    /**
     * A condition did not hold.
     *
     * @param now what is there, for each request; empty where nothing is
     * @param failed whether that request's condition was among those that did not hold
     */
    record NotAsRead(List<Optional<Item>> now, List<Boolean> failed) implements Answer {
        public NotAsRead {
            now = List.copyOf(now);
            failed = List.copyOf(failed);
        }

        /** Whether what is there shows that all of the requests took effect already. */
        boolean tookEffect(List<Request> requests) {
            for (int i = 0; i < requests.size(); i++) {
                if (!failed.get(i) || !requests.get(i).tookEffect(now.get(i))) {
                    return false;
                }
            }
            return true;
        }

        /** Of some of the requests only. */
        NotAsRead part(int from, int count) {
            return new NotAsRead(now.subList(from, from + count), failed.subList(from, from + count));
        }
    }

    /** Too many at once; nothing was changed. */
    record Busy(RuntimeException why) implements Answer {}
}
