package dev.pilothouse.feature.cdn.invalidation;

import dev.pilothouse.aws.cloudfront.Behaviour;
import dev.pilothouse.aws.cloudfront.Distribution;
import dev.pilothouse.aws.cloudfront.Invalidation;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** The invalidations of one distribution, and the next one. Screen thread only. */
public final class InvalidationModel {
    private static final int SUGGESTED = 6;

    private final InvalidationGateway gateway;
    private final Scope scope;
    private final String person;
    private final Clock clock;
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty tags = new SimpleBooleanProperty();
    private final ObjectProperty<List<String>> domains = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<String>> patterns = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Load<History>> history = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Load<OptionalLong>> others = new SimpleObjectProperty<>(Load.idle());
    private final ReadOnlyObjectWrapper<Optional<Job>> sending = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectBinding<EnteredPaths> entered = Bindings.createObjectBinding(
            () -> EnteredPaths.of(text.get(), domains.get(), tags.get()), text, domains, tags);
    private final ObjectBinding<List<String>> suggestions =
            Bindings.createObjectBinding(this::worthOffering, history, patterns, tags);
    private final Map<String, Duration> took = new HashMap<>();
    private Optional<Order> pending = Optional.empty();
    private int stretches = 1;

    /** @param person who asks, as the distribution's history will show it */
    public InvalidationModel(InvalidationGateway gateway, Scope scope, String person, Clock clock) {
        this.gateway = gateway;
        this.scope = scope;
        this.person = person;
        this.clock = clock;
    }

    /** What is to be forgotten, as it is typed: paths parted by spaces or lines. */
    public StringProperty text() {
        return text;
    }

    /** Whether the distribution keeps cache tags, which may then stand among the paths. */
    ReadOnlyBooleanProperty tags() {
        return tags;
    }

    /** What that comes to. */
    ObjectBinding<EnteredPaths> entered() {
        return entered;
    }

    ObjectProperty<Load<History>> history() {
        return history;
    }

    /** What runs since the button was pressed, until it is begun. */
    ReadOnlyObjectProperty<Optional<Job>> sending() {
        return sending.getReadOnlyProperty();
    }

    /** Takes in what is known of the distribution: its domains, and the paths that it treats apart. */
    public void distribution(Distribution it) {
        domains.set(Stream.concat(
                        it.domains().aliases().stream(), Stream.of(it.domains().cloudFront()))
                .toList());
        tags.set(it.delivery().tags().isPresent());
        patterns.set(it.behaviours().stream()
                .map(Behaviour::pattern)
                .filter(pattern -> pattern.startsWith("/")
                        && EnteredPath.of(pattern, List.of(), false).problem().isEmpty())
                .toList());
    }

    /** Paths worth offering: those of the last invalidations, then those that the distribution treats apart. */
    ObjectBinding<List<String>> suggestions() {
        return suggestions;
    }

    /** Puts a path behind those in the field, if it isn't there yet. */
    void suggest(String path) {
        if (entered.get().entries().stream().noneMatch(entry -> entry.typed().equals(path))) {
            text.set((text.get().strip() + " " + path).strip());
        }
    }

    /** This month's paths as far as they are known; empty before the first read. */
    Optional<MonthCount> month() {
        OptionalLong rest = others.get().shown().orElse(OptionalLong.empty());
        return history.get().shown().map(it -> MonthCount.of(it, rest, clock.instant()));
    }

    /** The month's paths of the account's other distributions; empty where that is not known. */
    ObjectProperty<Load<OptionalLong>> others() {
        return others;
    }

    /** How long an invalidation took that was followed from here. */
    Optional<Duration> took(String id) {
        return Optional.ofNullable(took.get(id));
    }

    Instant now() {
        return clock.instant();
    }

    /** Reads the list again, as far back as it was read before. */
    public void refresh() {
        int wanted = stretches;
        if (others.get() instanceof Load.Idle) {
            scope.load(
                    Text.tr("Distributions of the account"),
                    others,
                    progress -> gateway.others(MonthCount.begin(clock.instant())));
        }
        scope.load(Text.tr("Invalidations"), history, progress -> gateway.history(wanted, progress));
    }

    /** How many requests reading the list again sends, as long as nothing new is in it. */
    int requests() {
        return stretches;
    }

    /** Reads a further stretch of the list. */
    void older() {
        stretches++;
        refresh();
    }

    /** Why nothing can be sent now; empty where it can. */
    public ObservableValue<Optional<String>> obstacle() {
        return Bindings.createObjectBinding(
                () -> {
                    if (sending.get().isPresent()) {
                        return Optional.of(Text.tr("An invalidation is being sent."));
                    }
                    return entered.get().paths().isEmpty()
                            ? Optional.of(Text.tr("Name the paths to be forgotten first."))
                            : Optional.empty();
                },
                entered,
                sending);
    }

    /** Has the paths in the field forgotten; the field is emptied once it is begun. */
    public void invalidate(Permit permit) {
        List<String> paths = entered.get().paths();
        if (paths.isEmpty() || sending.get().isPresent()) {
            return;
        }
        Order order = pending.filter(it -> it.paths().equals(paths))
                .orElseGet(() -> new Order(Reference.of(person, clock.instant(), paths), paths));
        pending = Optional.of(order);
        watch(scope.run(
                permit,
                InvalidationChange.of(gateway.distribution(), paths),
                progress -> gateway.create(order, progress, permit),
                InvalidationChange::begun,
                this::begun));
    }

    private List<String> worthOffering() {
        Stream<String> last =
                history.get().shown().stream().flatMap(it -> it.rows().stream()).flatMap(row -> row.paths().stream());
        return Stream.concat(last, patterns.get().stream())
                .filter(path ->
                        EnteredPath.of(path, List.of(), tags.get()).problem().isEmpty())
                .distinct()
                .limit(SUGGESTED)
                .toList();
    }

    private void begun(List<Invalidation> invalidations) {
        pending = Optional.empty();
        text.set("");
        Instant begun = clock.instant();
        refresh();
        scope.follow(
                Text.tr("Follow invalidation {0}", invalidations.getFirst().id()),
                progress -> {
                    gateway.await(invalidations, progress);
                    return invalidations;
                },
                done -> {
                    Duration time = Duration.between(begun, clock.instant());
                    done.forEach(it -> took.put(it.id(), time));
                    refresh();
                });
    }

    private void watch(Job job) {
        sending.set(Optional.of(job).filter(Job::running));
        job.state().subscribe(state -> {
            if (!(state instanceof Job.State.Running)) {
                sending.set(Optional.empty());
            }
        });
    }
}
