package dev.pilothouse.feature.tables.editor.conflict;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.change.ItemCheck;
import dev.pilothouse.feature.tables.change.Problem;
import dev.pilothouse.feature.tables.change.Result;
import dev.pilothouse.feature.tables.change.Staging;
import dev.pilothouse.feature.tables.editor.hidden.Hidden;
import dev.pilothouse.feature.tables.item.Choice;
import dev.pilothouse.feature.tables.item.Diff;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Merge;
import dev.pilothouse.feature.tables.item.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/** What is decided about one item that is not as it was read. Screen thread only. */
public final class ConflictModel {
    private final Result.Conflict conflict;
    private final ItemCheck check;
    private final Hidden hidden;
    private final Kind kind;
    private final ObservableMap<Path, Choice> chosen = FXCollections.observableHashMap();
    private final ReadOnlyObjectWrapper<Optional<String>> obstacle = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** What is in the way. */
    enum Kind {
        /** Both changed it. */
        CHANGED,
        /** It is gone, and was to be changed. */
        GONE,
        /** It was changed, and was to go. */
        CHANGED_BEFORE_DELETION,
        /** Another item has the key that it was to get. */
        KEY_TAKEN
    }

    /** @param hidden what nobody sees before asking */
    public ConflictModel(Result.Conflict conflict, ItemCheck check, Hidden hidden) {
        this.conflict = conflict;
        this.check = check;
        this.hidden = hidden;
        this.kind = kind(conflict);
        look();
    }

    /** Chooses at a path, or chooses anew. */
    public void choose(Path path, Choice choice) {
        chosen.put(path, choice);
        look();
    }

    /** The staging with what was decided in place of what waited: to be saved on condition that the item is as it is now. */
    public Staging settled(Staging staging) {
        return staging.settle(conflict.change().key(), conflict.theirs(), result());
    }

    /** Why it can't be saved yet; empty where all is chosen and fits. */
    public ReadOnlyObjectProperty<Optional<String>> obstacle() {
        return obstacle.getReadOnlyProperty();
    }

    /** All paths at which the versions differ. */
    List<Merge.Row> rows() {
        return conflict.merge().map(Merge::rows).orElseGet(this::differences);
    }

    ObservableMap<Path, Choice> chosen() {
        return chosen;
    }

    Kind kind() {
        return kind;
    }

    Hidden hidden() {
        return hidden;
    }

    /** The item as people call it. */
    String name() {
        return conflict.change().key().words();
    }

    /** How many paths fit together of themselves. */
    int fitting() {
        return conflict.merge().map(Merge::fitting).orElse(0);
    }

    // Of an item that is gone, or was to go, there is one side to show.
    private List<Merge.Row> differences() {
        Item read = conflict.change().read().orElse(Item.EMPTY);
        boolean mine = kind == Kind.GONE;
        Item other = mine
                ? conflict.change().mine().orElse(Item.EMPTY)
                : conflict.theirs().orElse(Item.EMPTY);
        if (kind == Kind.KEY_TAKEN) {
            return List.of();
        }
        return Diff.between(read, other).leaves().stream()
                .map(each -> new Merge.Row(
                        each.path(),
                        each.before(),
                        mine ? each.after() : Optional.empty(),
                        mine ? Optional.empty() : each.after(),
                        mine ? Merge.Side.MINE : Merge.Side.THEIRS))
                .toList();
    }

    private Optional<Item> result() {
        return conflict.merge()
                .map(merge -> merge.result(chosen))
                .or(() -> conflict.change().mine());
    }

    private void look() {
        obstacle.set(
                kind == Kind.KEY_TAKEN
                        ? Optional.of(Text.tr("Give your item another key first."))
                        : conflict.merge()
                                        .filter(merge -> !merge.settled(chosen))
                                        .isPresent()
                                ? Optional.of(Text.tr("Choose at every marked path first."))
                                : result().map(check::problems)
                                        .flatMap(problems -> problems.stream().findFirst())
                                        .map(Problem::words));
    }

    private static Kind kind(Result.Conflict conflict) {
        if (conflict.where() == Result.Conflict.Where.NEW_KEY) {
            return Kind.KEY_TAKEN;
        }
        return conflict.theirs().isEmpty()
                ? Kind.GONE
                : conflict.change().mine().isEmpty() ? Kind.CHANGED_BEFORE_DELETION : Kind.CHANGED;
    }
}
