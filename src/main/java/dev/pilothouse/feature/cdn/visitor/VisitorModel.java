package dev.pilothouse.feature.cdn.visitor;

import dev.pilothouse.aws.cloudfront.Distribution;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import java.net.URI;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One address, through the edge and from its origin. Screen thread only. */
public final class VisitorModel {
    private final VisitorGateway gateway;
    private final Scope scope;
    private final Optional<URI> address;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Distribution>> distribution =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Load<EdgeAnswer>> edge = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Load<OriginAnswer>> origin = new SimpleObjectProperty<>(Load.idle());
    private final ObjectBinding<Optional<Verdict>> verdict = Bindings.createObjectBinding(this::compare, edge, origin);

    /** @param address where visitors find the distribution; empty: at its own domains */
    public VisitorModel(VisitorGateway gateway, Scope scope, Optional<URI> address) {
        this.gateway = gateway;
        this.scope = scope;
        this.address = address;
        typed.subscribe(() -> problem.set(Optional.empty()));
    }

    /** Takes in the distribution; where nothing was typed yet, its home page is proposed. */
    public void distribution(Distribution it) {
        distribution.set(Optional.of(it));
        if (typed.get().isEmpty()) {
            typed.set(Visit.home(it, address).toString());
        }
    }

    /** An address of the distribution, or a path. */
    StringProperty typed() {
        return typed;
    }

    /** Known once the distribution was read. */
    ReadOnlyObjectProperty<Optional<Distribution>> known() {
        return distribution.getReadOnlyProperty();
    }

    /** Why what is typed can't be fetched. */
    ReadOnlyObjectProperty<Optional<String>> problem() {
        return problem.getReadOnlyProperty();
    }

    ObjectProperty<Load<EdgeAnswer>> edge() {
        return edge;
    }

    ObjectProperty<Load<OriginAnswer>> origin() {
        return origin;
    }

    /** How the two compare; empty until both are there. */
    ObjectBinding<Optional<Verdict>> verdict() {
        return verdict;
    }

    /** Fetches what is typed through the edge and from its origin. */
    void fetch() {
        distribution.get().ifPresent(it -> {
            try {
                Visit visit = Visit.of(typed.get(), it, address);
                scope.load(Text.tr("Fetch {0}", visit.path()), edge, progress -> gateway.edge(visit));
                scope.load(
                        Text.tr("Ask the origin of {0}", visit.path()), origin, progress -> gateway.origin(it, visit));
            } catch (Refused refused) {
                problem.set(Optional.of(
                        refused.fault().what() + " " + refused.fault().next()));
            }
        });
    }

    private Optional<Verdict> compare() {
        return edge.get() instanceof Load.Ready<EdgeAnswer> visitor
                        && origin.get() instanceof Load.Ready<OriginAnswer> held
                ? Optional.of(Verdict.of(visitor.value(), held.value()))
                : Optional.empty();
    }
}
