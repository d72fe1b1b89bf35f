package dev.pilothouse.feature.functions.catalog;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.functions.settings.FunctionsSettings;
import dev.pilothouse.feature.functions.shape.FunctionShape;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The functions there are, how they do, and the one that is looked at. Screen thread only. */
public final class CatalogModel {
    private final FunctionsSettings settings;
    private final CatalogGateway gateway;
    private final Scope scope;
    private final Clock clock;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.WORKSPACE);
    private final ObjectProperty<Load<Catalog>> catalog = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Load<Map<String, Health>>> health = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Optional<String>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectBinding<List<Listed>> shown =
            Bindings.createObjectBinding(this::fitting, catalog, filter, order, health);

    /** How the list is sorted. */
    public enum Order {
        WORKSPACE,
        NAME,
        TROUBLE,
        SLOWEST,
        CHANGED
    }

    public CatalogModel(FunctionsSettings settings, CatalogGateway gateway, Scope scope, Clock clock) {
        this.settings = settings;
        this.gateway = gateway;
        this.scope = scope;
        this.clock = clock;
        catalog.subscribe((before, now) -> {
            if (before instanceof Load.Busy<Catalog> && now instanceof Load.Ready<Catalog>) {
                readHealth();
            }
        });
    }

    /** What the workspace says about functions. */
    public FunctionsSettings settings() {
        return settings;
    }

    /** Letters that a function's name, title or runtime has to have. */
    StringProperty filter() {
        return filter;
    }

    ObjectProperty<Order> order() {
        return order;
    }

    public ObjectProperty<Load<Catalog>> catalog() {
        return catalog;
    }

    /** What passes the filter, sorted. */
    ObjectBinding<List<Listed>> shown() {
        return shown;
    }

    public ObjectProperty<Load<Map<String, Health>>> health() {
        return health;
    }

    /** Why nobody knows how they do, in a sentence; empty while that could be read. */
    Optional<String> unwell() {
        return health.get() instanceof Load.Failed<Map<String, Health>> failed
                ? Optional.of(failed.fault().what())
                : Optional.empty();
    }

    /** How a function does; empty as long as nobody knows. */
    public Optional<Health> health(String function) {
        return health.get().shown().map(all -> all.get(function));
    }

    /** The name of the function that is looked at. */
    public ObjectProperty<Optional<String>> selected() {
        return selected;
    }

    /** Looks at a function. */
    public void select(String function) {
        if (selected.get().filter(function::equals).isEmpty()) {
            selected.set(Optional.of(function));
        }
    }

    /** Reads the list, and how they do, again. */
    public void refresh() {
        scope.load(Text.tr("Functions"), catalog, progress -> gateway.catalog(settings, progress));
    }

    /** Takes what was read of one function since. */
    public void know(FunctionShape shape) {
        if (catalog.get() instanceof Load.Ready<Catalog>(Catalog all, Instant at)) {
            catalog.set(new Load.Ready<>(all.with(shape), at));
        }
    }

    /** Reads how they do again. */
    void readHealth() {
        List<String> names = catalog.get().shown().map(Catalog::functions).orElse(List.of()).stream()
                .filter(it -> it.shape().isPresent())
                .map(Listed::name)
                .toList();
        if (!names.isEmpty()) {
            scope.load(Text.tr("Health of functions"), health, progress -> gateway.health(names, clock.instant()));
        }
    }

    private List<Listed> fitting() {
        String letters = filter.get().strip().toLowerCase(Locale.ROOT);
        return catalog.get().shown().map(Catalog::functions).orElse(List.of()).stream()
                .filter(it ->
                        List.of(
                                        it.name(),
                                        it.shown(),
                                        it.shape()
                                                .map(shape -> shape.code().kind())
                                                .orElse(""))
                                .stream()
                                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(letters)))
                .sorted(comparator(order.get()))
                .toList();
    }

    private Comparator<Listed> comparator(Order by) {
        return switch (by) {
            case WORKSPACE -> (one, other) -> 0;
            case NAME -> Comparator.comparing(it -> it.shown().toLowerCase(Locale.ROOT));
            case TROUBLE ->
                Comparator.<Listed>comparingLong(it -> health(it.name())
                                .map(has -> has.errors() + has.throttles())
                                .orElse(-1L))
                        .reversed();
            case SLOWEST ->
                Comparator.<Listed>comparingDouble(it -> health(it.name())
                                .map(has -> has.p95().orElse(-1))
                                .orElse(-2.0))
                        .reversed();
            case CHANGED ->
                Comparator.comparing(
                        it -> it.shape()
                                .flatMap(shape -> shape.code().modified())
                                .orElse(Instant.MIN),
                        Comparator.reverseOrder());
        };
    }
}
