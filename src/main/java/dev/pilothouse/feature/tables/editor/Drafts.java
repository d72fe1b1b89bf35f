package dev.pilothouse.feature.tables.editor;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.change.ItemCheck;
import dev.pilothouse.feature.tables.change.Problem;
import dev.pilothouse.feature.tables.change.Staged;
import dev.pilothouse.feature.tables.change.Staging;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Typing;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.shape.KeyAttribute;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import javafx.beans.property.ObjectProperty;

/**
 * Brings what is edited of one item at a time into the staging: what DynamoDB would refuse is kept here, by its item, until it
 * fits. Screen thread only.
 */
final class Drafts {
    private final TableShape shape;
    private final ItemCheck check;
    private final ObjectProperty<Staging> staging;
    private final Map<Key, Item> unfit = new HashMap<>();
    private Optional<Item> read = Optional.empty();
    private Optional<Item> mine = Optional.empty();
    private Optional<Key> key = Optional.empty();
    private Optional<Key> origin = Optional.empty();
    private boolean own;

    Drafts(TableShape shape, ObjectProperty<Staging> staging) {
        this.shape = shape;
        this.check = new ItemCheck(shape);
        this.staging = staging;
    }

    /** Another item, as it is to be by now. */
    void open(Opened item) {
        read = item.read();
        key = read.map(this::keyOf);
        origin = Optional.empty();
        mine = key.map(unfit::get).or(this::waiting);
    }

    /** A new item that waits already. */
    void resume(Key waits) {
        read = Optional.empty();
        key = Optional.of(waits);
        origin = Optional.empty();
        mine = Optional.ofNullable(unfit.get(waits)).or(() -> staged().flatMap(Staged::mine));
    }

    /** The key of the item that is edited; empty as long as a new one has none. */
    Optional<Key> key() {
        return key;
    }

    /** A new item, which has to get another key than that of the item before. */
    void begin() {
        origin = key;
        read = Optional.empty();
        key = Optional.empty();
        mine = Optional.empty();
    }

    /** Nothing but an empty key. */
    Item bare() {
        SequencedMap<String, Value> attributes = new LinkedHashMap<>();
        for (KeyAttribute attribute : shape.keys().attributes()) {
            attributes.put(
                    attribute.name(),
                    Typing.blank(
                            switch (attribute.type()) {
                                case TEXT -> Type.TEXT;
                                case NUMBER -> Type.NUMBER;
                                case BINARY -> Type.BYTES;
                            }));
        }
        return new Item(attributes);
    }

    /** As it is to be; empty where it is to go. */
    Optional<Item> mine() {
        return mine;
    }

    /** What waits for it, if anything does. */
    Optional<Staged> staged() {
        return key.flatMap(staging.get()::of);
    }

    /** Why an item can't be staged. */
    List<Problem> problems(Item item) {
        List<Problem> problems = new ArrayList<>(check.problems(item));
        if (shape.keys().names().stream().allMatch(item.attributes()::containsKey)) {
            taken(keyOf(item)).ifPresent(problems::add);
        }
        return problems;
    }

    /** Stages the item where it fits; else answers why not, and keeps it. */
    List<Problem> take(Item next) {
        mine = Optional.of(next);
        List<Problem> problems = problems(next);
        if (problems.isEmpty()) {
            key.ifPresent(unfit::remove);
            stage(next);
        } else {
            key.ifPresent(it -> unfit.put(it, next));
        }
        return problems;
    }

    void delete() {
        key.ifPresent(unfit::remove);
        if (read.isPresent()) {
            set(staging.get().delete(read.get()));
            mine = Optional.empty();
        } else {
            putBack();
        }
    }

    /** Nothing of it waits any more. */
    void putBack() {
        key.ifPresent(unfit::remove);
        set(staging.get().discard(key.stream().toList()));
    }

    /** The staging changed: whether the item is to be something else now. */
    boolean follow() {
        if (own || key.isEmpty() || unfit.containsKey(key.get())) {
            return false;
        }
        if (read.isEmpty() && staged().isEmpty()) {
            return false;
        }
        Optional<Item> now = waiting();
        boolean differs = !now.equals(mine);
        mine = now;
        return differs;
    }

    private Optional<Item> waiting() {
        return staged().map(Staged::mine).orElse(read);
    }

    private void stage(Item next) {
        Staging now = staging.get();
        if (read.isPresent()) {
            set(now.edit(read.get(), next));
        } else if (key.isPresent() && now.of(key.get()).isPresent()) {
            set(now.settle(key.get(), Optional.empty(), Optional.of(next)));
            key = Optional.of(keyOf(next));
        } else {
            set(now.add(next));
            key = Optional.of(keyOf(next));
        }
    }

    private Optional<Problem> taken(Key wanted) {
        boolean taken = origin.filter(wanted::equals).isPresent()
                || !key.filter(wanted::equals).isPresent()
                        && staging.get().discard(key.stream().toList()).takes(wanted);
        return taken
                ? Optional.of(new Problem(
                        Path.of(shape.keys().partition().getFirst().name()),
                        Text.tr("Another item has this key already.")))
                : Optional.empty();
    }

    private Key keyOf(Item item) {
        return Key.of(item, shape.keys().names());
    }

    private void set(Staging next) {
        own = true;
        try {
            staging.set(next);
        } finally {
            own = false;
        }
    }
}
