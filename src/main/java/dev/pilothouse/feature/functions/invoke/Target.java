package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.functions.shape.FunctionShape;
import dev.pilothouse.feature.functions.shape.ShapeGateway;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The version or alias of a function that is invoked, and how it is made. Screen thread only. */
final class Target {
    /** Lambda quotas: a function runs for fifteen minutes at most. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final FunctionShape newest;
    private final ShapeGateway shapes;
    private final Scope scope;
    private final ObjectProperty<Optional<String>> qualifier;
    private final ReadOnlyObjectWrapper<Load<FunctionShape>> made = new ReadOnlyObjectWrapper<>(Load.idle());

    /** @param first the alias or version to begin with; empty: the newest code */
    Target(FunctionShape newest, Optional<String> first, ShapeGateway shapes, Scope scope) {
        this.newest = newest;
        this.shapes = shapes;
        this.scope = scope;
        this.qualifier = new SimpleObjectProperty<>(first);
        qualifier.subscribe(this::read);
        read();
    }

    /** The alias or version; empty: the newest code. */
    ObjectProperty<Optional<String>> qualifier() {
        return qualifier;
    }

    /** What was read of it. */
    ReadOnlyObjectProperty<Load<FunctionShape>> made() {
        return made.getReadOnlyProperty();
    }

    /** How it is made; the newest code where nobody knows. */
    FunctionShape chosen() {
        return made.get().shown().orElse(newest);
    }

    /** How long it may run; as long as any may where nobody knows. */
    Duration limit() {
        return made.get().shown().map(it -> it.limits().time()).orElse(LONGEST);
    }

    // How long it may run differs by version, and the clock is set right by it before something is sent just once.
    void read() {
        Optional<String> wanted = qualifier.get();
        made.set(Load.idle());
        scope.load(Text.tr("Function {0}", newest.name()), made, progress -> shapes.read(newest.name(), wanted));
    }
}
