package dev.pilothouse.feature.tables.change;

import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Value;
import java.util.Map;
import java.util.Optional;

/** One conditional write of one item, as it is sent. */
public sealed interface Request {
    /** Of the item that it writes. */
    Key key();

    /** When it takes effect. */
    Clause clause();

    /** What its item is afterwards, if it was as it was read; empty where it is gone. */
    Optional<Item> intended();

    /**
     * Whether an item that is there now shows that it took effect already: an answer that was lost.
     *
     * @param now empty where nothing is there
     */
    boolean tookEffect(Optional<Item> now);

    /**
     * A condition, with all that stands behind placeholders in it and in the update beside it.
     *
     * @param condition a condition expression
     * @param names by placeholder
     * @param values by placeholder
     */
    record Clause(String condition, Map<String, String> names, Map<String, Value> values) {
        public Clause {
            names = Map.copyOf(names);
            values = Map.copyOf(values);
        }
    }

    /**
     * UpdateItem of some paths.
     *
     * @param update an update expression
     * @param after the paths that it writes, and what is there afterwards
     */
    record Update(Key key, String update, Clause clause, After after) implements Request {
        @Override
        public Optional<Item> intended() {
            return Optional.of(after.item());
        }

        @Override
        public boolean tookEffect(Optional<Item> now) {
            return now.filter(after::holds).isPresent();
        }
    }

    /** PutItem of a new one. */
    record Put(Key key, Item item, Clause clause) implements Request {
        @Override
        public Optional<Item> intended() {
            return Optional.of(item);
        }

        @Override
        public boolean tookEffect(Optional<Item> now) {
            return now.filter(item::equals).isPresent();
        }
    }

    /** DeleteItem. */
    record Delete(Key key, Clause clause) implements Request {
        @Override
        public Optional<Item> intended() {
            return Optional.empty();
        }

        @Override
        public boolean tookEffect(Optional<Item> now) {
            return now.isEmpty();
        }
    }
}
