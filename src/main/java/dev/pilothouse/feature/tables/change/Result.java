package dev.pilothouse.feature.tables.change;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Merge;
import java.util.Optional;

/** What became of one staged change. */
public sealed interface Result {
    Staged change();

    Outcome outcome();

    /** The item as it is now, where the change need not wait any more: saved, or so already; empty where it still waits. */
    default Optional<Optional<Item>> settled() {
        return switch (this) {
            case Done done -> Optional.of(done.now());
            case Already already -> Optional.of(already.now());
            case Conflict conflict -> Optional.empty();
            case NotDone notDone -> Optional.empty();
            case Unknown unknown -> Optional.empty();
        };
    }

    /**
     * It took effect.
     *
     * @param now the item as it is; empty where it is gone
     */
    record Done(Staged change, Optional<Item> now) implements Result {
        @Override
        public Outcome outcome() {
            return Outcome.DONE;
        }
    }

    /**
     * Nothing was changed, because all that was to be changed is so already: somebody else did the same, or an earlier try of
     * which nothing is known any more.
     *
     * @param now the item as it is; empty where it is gone
     */
    record Already(Staged change, Optional<Item> now) implements Result {
        @Override
        public Outcome outcome() {
            return Outcome.NOT_DONE;
        }
    }

    /**
     * Nothing was changed, because the item is not as it was read.
     *
     * @param theirs as it is now; empty where it is gone. Where the key was to change and the new one is taken, the item that has it.
     */
    record Conflict(Staged change, Optional<Item> theirs, Where where) implements Result {
        /** Which item is in the way. */
        public enum Where {
            /** The one that was to be changed. */
            ITEM,
            /** Another one, which has the key that the item was to get. */
            NEW_KEY
        }

        /**
         * The three versions brought together; empty where the item is gone, was to go, or another one has its new key: then there
         * is nothing to bring together, only to decide.
         */
        public Optional<Merge> merge() {
            return where == Where.ITEM && theirs.isPresent()
                    ? change.mine().map(mine -> Merge.of(change.read().orElse(Item.EMPTY), mine, theirs.get()))
                    : Optional.empty();
        }

        @Override
        public Outcome outcome() {
            return Outcome.NOT_DONE;
        }
    }

    /** Nothing was changed. */
    record NotDone(Staged change, Fault why) implements Result {
        @Override
        public Outcome outcome() {
            return Outcome.NOT_DONE;
        }
    }

    /**
     * It was sent and never answered, and reading back did not show that it took effect: it may not have, or may yet.
     *
     * @param now the item as it was read back; empty where it is gone, or could not be read either
     */
    record Unknown(Staged change, Fault why, Optional<Item> now) implements Result {
        @Override
        public Outcome outcome() {
            return Outcome.UNKNOWN;
        }
    }
}
