package dev.pilothouse.feature.tables.partiql;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.change.ItemCheck;
import dev.pilothouse.feature.tables.change.Problem;
import dev.pilothouse.feature.tables.change.Staged;
import dev.pilothouse.feature.tables.change.Staging;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a statement that writes would do to its one item: never sent as it is, but staged as a change that is shown first. */
public sealed interface Intent {
    /** Of the item. */
    Key key();

    /** What is staged, in words. */
    String words();

    /** {@code INSERT}. */
    record Add(Key key, Item item) implements Intent {
        @Override
        public String words() {
            return Text.tr("Stages the new item {0}", key.words());
        }
    }

    /** {@code UPDATE}. */
    record Edit(Key key, List<Change> changes, Condition where) implements Intent {
        public Edit {
            changes = List.copyOf(changes);
        }

        @Override
        public String words() {
            String paths = changes.stream()
                    .map(change -> change.path().toString())
                    .distinct()
                    .collect(Collectors.joining(", "));
            return Text.tr("Stages a change of {0}: {1}", key.words(), paths);
        }
    }

    /** {@code DELETE}. */
    record Remove(Key key, Condition where) implements Intent {
        @Override
        public String words() {
            return Text.tr("Stages {0} to be deleted", key.words());
        }
    }

    /**
     * What a statement would do; empty for one that reads.
     *
     * @throws Refused in words, where it does not name one whole key, or can't be done to any item
     */
    static Optional<Intent> of(Statement statement, TableShape table) {
        return switch (statement) {
            case Statement.Select select -> Optional.empty();
            case Statement.Insert(String name, Item item) -> Optional.of(add(item, table));
            case Statement.Update(String name, List<Change> changes, Condition where) ->
                Optional.of(edit(changes, where, table));
            case Statement.Delete(String name, Condition where) ->
                Optional.of(new Remove(WholeKey.in(decided(where), table), where));
        };
    }

    /**
     * The staging with it.
     *
     * @param now the item as it is; empty where there is none
     * @throws Refused in words, where the item is not as the statement wants it
     */
    default Staging staged(Optional<Item> now, Staging before, TableShape table) {
        Optional<Staged> waits = before.of(key());
        Optional<Item> base = waits.isPresent() ? waits.get().mine() : now;
        return switch (this) {
            case Add(Key key, Item item) -> {
                if (base.isPresent() || waits.isEmpty() && before.takes(key)) {
                    throw Applying.refused(Text.tr("There is an item {0} already.", key.words()));
                }
                yield now.map(read -> before.edit(read, item)).orElseGet(() -> before.add(item));
            }
            case Edit(Key key, List<Change> changes, Condition where) -> {
                Item mine = checked(Applying.to(fitting(base, where), changes), table);
                if (base.filter(mine::equals).isPresent()) {
                    throw Refused.notDone(
                            Text.tr("{0} is so already: there is nothing to change.", key.words()),
                            Text.tr("Nothing was staged."));
                }
                yield now.map(read -> before.edit(read, mine)).orElseGet(() -> before.add(mine));
            }
            case Remove(Key key, Condition where) -> {
                fitting(base, where);
                yield now.map(before::delete).orElseGet(() -> before.discard(List.of(key)));
            }
        };
    }

    private Item fitting(Optional<Item> base, Condition where) {
        Item item = base.orElseThrow(() -> Applying.refused(Text.tr("There is no item {0}.", key().words())));
        where.conjuncts().stream().filter(part -> !part.fits(item)).findFirst().ifPresent(part -> {
            throw Applying.refused(Text.tr("The item {0} does not fit: {1}.", key().words(), ConditionWords.of(part)));
        });
        return item;
    }

    private static Intent add(Item item, TableShape table) {
        checked(item, table);
        return new Add(Key.of(item, table.keys().names()), item);
    }

    private static Intent edit(List<Change> changes, Condition where, TableShape table) {
        Key key = WholeKey.in(decided(where), table);
        for (Change change : changes) {
            Path path = change.path();
            if (table.keys().names().contains(path.attribute())) {
                throw Applying.refused(Text.tr("{0} is the item’s key: UPDATE can’t change it.", path.attribute()));
            }
        }
        return new Edit(key, changes, where);
    }

    private static Condition decided(Condition where) {
        where.undecided().ifPresent(text -> {
            throw Applying.refused(Text.tr("“{0}” can’t be checked before it is saved, so this is not staged.", text));
        });
        return where;
    }

    private static Item checked(Item item, TableShape table) {
        Optional<Problem> problem = new ItemCheck(table).problems(item).stream().findFirst();
        problem.ifPresent(it -> {
            throw Applying.refused(it.path().isItem() ? it.words() : Text.tr("{0}: {1}", it.path(), it.words()));
        });
        return item;
    }
}
