package dev.pilothouse.feature.tables.change;

import dev.pilothouse.feature.tables.item.Diff;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import java.util.List;
import java.util.Optional;

/** A change of one item that waits to be saved. Immutable. */
public sealed interface Staged {
    /** Of the item that it is about; where its key changes, the one that it has now. */
    Key key();

    /** As it was read; empty where the item is new. */
    Optional<Item> read();

    /** As it is to be; empty where the item is to go. */
    Optional<Item> mine();

    /** Some of its attributes change. */
    record Edited(Key key, Item was, Item is) implements Staged {
        @Override
        public Optional<Item> read() {
            return Optional.of(was);
        }

        @Override
        public Optional<Item> mine() {
            return Optional.of(is);
        }
    }

    /** It is new. */
    record Added(Key key, Item is) implements Staged {
        @Override
        public Optional<Item> read() {
            return Optional.empty();
        }

        @Override
        public Optional<Item> mine() {
            return Optional.of(is);
        }
    }

    /** It goes. */
    record Deleted(Key key, Item was) implements Staged {
        @Override
        public Optional<Item> read() {
            return Optional.of(was);
        }

        @Override
        public Optional<Item> mine() {
            return Optional.empty();
        }
    }

    /**
     * Its key changes, and maybe more: one item goes and another comes, in one transaction.
     *
     * @param to the key that it gets
     */
    record Moved(Key key, Key to, Item was, Item is) implements Staged {
        @Override
        public Optional<Item> read() {
            return Optional.of(was);
        }

        @Override
        public Optional<Item> mine() {
            return Optional.of(is);
        }
    }

    /**
     * What makes the one of the other.
     *
     * @param read as it was read: the whole item, where it is to go or to get another key
     * @param mine as it is to be
     * @param keys the names of the key's attributes, the partition key first
     * @throws IllegalArgumentException where both are empty, or a key is missing
     */
    static Staged of(Optional<Item> read, Optional<Item> mine, List<String> keys) {
        Optional<Key> from = read.map(item -> Key.of(item, keys));
        Optional<Key> to = mine.map(item -> Key.of(item, keys));
        if (from.isEmpty()) {
            return new Added(to.orElseThrow(() -> new IllegalArgumentException("neither read nor wanted")), mine.get());
        }
        if (to.isEmpty()) {
            return new Deleted(from.get(), read.get());
        }
        return from.equals(to)
                ? new Edited(from.get(), read.get(), mine.get())
                : new Moved(from.get(), to.get(), read.get(), mine.get());
    }

    /** What differs, by path. */
    default Diff diff() {
        return Diff.between(read().orElse(Item.EMPTY), mine().orElse(Item.EMPTY));
    }

    /** Whether it would change nothing. */
    default boolean isIdle() {
        return read().equals(mine());
    }
}
