package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.tables.change.Staging;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Stages changes of items that have to be read whole before. Screen thread only. */
final class StagingAfter {
    private final Scope scope;
    private final Function<Key, Optional<Item>> read;
    private final ObjectProperty<Staging> staging;
    private final ReadOnlyObjectWrapper<Optional<Fault>> fault = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param read an item as it is now, all of it; blocking */
    StagingAfter(Scope scope, Function<Key, Optional<Item>> read, ObjectProperty<Staging> staging) {
        this.scope = scope;
        this.read = read;
        this.staging = staging;
    }

    /** Why the last change was not staged. */
    ReadOnlyObjectProperty<Optional<Fault>> fault() {
        return fault.getReadOnlyProperty();
    }

    void forget() {
        fault.set(Optional.empty());
    }

    /** @param change makes the staging with it; a refusal is told */
    void stage(Key key, BiFunction<Optional<Item>, Staging, Staging> change) {
        forget();
        // One target for each: no change gives way to a later one.
        ObjectProperty<Load<Optional<Item>>> target = new SimpleObjectProperty<>(Load.idle());
        target.subscribe(load -> {
            switch (load) {
                case Load.Ready<Optional<Item>> ready -> stage(ready.value(), change);
                case Load.Failed<Optional<Item>> failed -> fault.set(Optional.of(failed.fault()));
                case Load.Idle<Optional<Item>> idle -> {}
                case Load.Busy<Optional<Item>> busy -> {}
            }
        });
        scope.load(Text.tr("Item {0}", key.words()), target, progress -> read.apply(key));
    }

    private void stage(Optional<Item> now, BiFunction<Optional<Item>, Staging, Staging> change) {
        try {
            staging.set(change.apply(now, staging.get()));
        } catch (Refused e) {
            fault.set(Optional.of(e.fault()));
        }
    }
}
