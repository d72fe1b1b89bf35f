package dev.pilothouse.feature.functions.version;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.journal.Change;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.core.undo.Changes;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** The versions and aliases of one function. Screen thread only. */
public final class VersionModel {
    private static final String FEATURE = "functions";
    private final String function;
    private final VersionGateway gateway;
    private final Scope scope;
    private final Changes changes;
    private final ObjectProperty<Load<Versions>> versions = new SimpleObjectProperty<>(Load.idle());
    private final ObservableValue<Optional<Versions>> known = versions.map(Load::shown);
    private final StringProperty description = new SimpleStringProperty("");
    private final ObjectProperty<AliasDraft> draft =
            new SimpleObjectProperty<>(new AliasDraft("", "", Optional.empty(), 0));
    private final ReadOnlyObjectWrapper<Optional<Job>> running = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Runnable changed = () -> {};

    public VersionModel(String function, VersionGateway gateway, Scope scope, Changes changes) {
        this.changes = changes;
        this.function = function;
        this.gateway = gateway;
        this.scope = scope;
        versions.subscribe(load -> {
            if (load instanceof Load.Ready<Versions> ready) {
                begin(ready.value());
            }
        });
    }

    ObjectProperty<Load<Versions>> versions() {
        return versions;
    }

    /** What is known of them; empty before the first read. */
    public ObservableValue<Optional<Versions>> known() {
        return known;
    }

    /** What the next version is called. */
    StringProperty description() {
        return description;
    }

    /** Where the alias that is looked at is to lead. */
    ObjectProperty<AliasDraft> draft() {
        return draft;
    }

    /** Is told whenever versions or aliases were changed from here. */
    public void whenChanged(Runnable told) {
        changed = told;
    }

    public void refresh() {
        scope.load(Text.tr("Versions of {0}", function), versions, progress -> gateway.read(function));
    }

    /** Why there is nothing to publish; empty where there is. */
    ObservableValue<Optional<String>> unpublishable() {
        return Bindings.createObjectBinding(
                () -> busy().or(() ->
                        known.getValue().map(Versions::unpublished).orElse(false)
                                ? Optional.empty()
                                : Optional.of(Text.tr("Nothing has changed since the last version."))),
                running,
                versions);
    }

    /** Why the alias can't be pointed; empty where it can. */
    ObservableValue<Optional<String>> unpointable() {
        return Bindings.createObjectBinding(
                () -> busy().or(() -> known.getValue()
                        .map(all -> draft.get().problem(all))
                        .orElse(Optional.of(Text.tr("The versions are not read yet.")))),
                running,
                versions,
                draft);
    }

    /** Publishes the newest code as it was read. */
    void publish(Permit permit) {
        Versions read = known.getValue().orElseThrow();
        Optional<String> last = read.published().stream().findFirst().map(Version::number);
        Change change = Change.of(FEATURE, Text.tr("Publish a version of {0}", function))
                .to(function, List.of())
                .onlyIf(Text.tr(
                        "the code’s SHA-256 is {0}", read.newest().code().sha256()))
                .reversible(VersionUndo.KIND, 1, () -> VersionUndo.kept(last));
        follow(changes.run(
                permit,
                change,
                progress -> gateway.publish(read.newest(), description.get().strip(), permit),
                new Changes.Telling<>() {
                    @Override
                    public Effect effect(Version version) {
                        return isNew(version)
                                ? Effect.of(words(version)).on(List.of(version.number()))
                                : Effect.of(words(version));
                    }

                    @Override
                    public String words(Version version) {
                        return isNew(version)
                                ? Text.tr("Version {0} of {1} was published.", version.number(), function)
                                : Text.tr("Nothing had changed since version {0}.", version.number());
                    }

                    @Override
                    public void look(Version version) {
                        description.set("");
                        changed();
                    }

                    private boolean isNew(Version version) {
                        return last.filter(version.number()::equals).isEmpty();
                    }
                }));
    }

    /** Leads the alias where it is wanted; a new one is made. */
    void point(Permit permit) {
        Versions read = known.getValue().orElseThrow();
        AliasDraft wanted = draft.get();
        Optional<Alias> before = read.alias(wanted.name());
        Alias after = before.map(it -> it.to(wanted.version(), wanted.weights()))
                .orElseGet(() -> new Alias(wanted.name(), wanted.version(), wanted.weights(), "", ""));
        Change change = Change.of(FEATURE, Text.tr("Point {0}:{1} at {2}", function, wanted.name(), after.words()))
                .to(function + ":" + wanted.name(), List.of(after.words()))
                .reversible(
                        AliasUndo.KIND,
                        1,
                        () -> AliasState.kept(
                                AliasState.of(function, wanted.name(), before),
                                AliasState.of(function, wanted.name(), Optional.of(after))));
        Change conditional = before.map(it -> change.onlyIf(Text.tr("its revision is {0}", it.revision())))
                .orElse(change);
        follow(changes.run(
                permit,
                conditional,
                progress -> before.isPresent()
                        ? gateway.update(function, after, permit)
                        : gateway.create(function, after, permit),
                new Changes.Telling<>() {
                    @Override
                    public Effect effect(Alias alias) {
                        return Effect.of(words(alias));
                    }

                    @Override
                    public String words(Alias alias) {
                        return Text.tr("{0} leads to {1}.", alias.name(), alias.words());
                    }

                    @Override
                    public void look(Alias alias) {
                        changed();
                    }
                }));
    }

    /** Wants the alias to lead to the version published before the one it leads to; empty where there is none. */
    Optional<AliasDraft> back() {
        List<Version> published = known.getValue().map(Versions::published).orElse(List.of());
        List<String> numbers =
                new ArrayList<>(published.stream().map(Version::number).toList());
        int at = numbers.indexOf(draft.get().version());
        return at >= 0 && at + 1 < numbers.size()
                ? Optional.of(new AliasDraft(draft.get().name(), numbers.get(at + 1), Optional.empty(), 0))
                : Optional.empty();
    }

    private Optional<String> busy() {
        return running.get().map(job -> Text.tr("“{0}” is under way.", job.title()));
    }

    private void follow(Job job) {
        running.set(Optional.of(job).filter(Job::running));
        job.state().subscribe(state -> {
            if (!(state instanceof Job.State.Running)) {
                running.set(Optional.empty());
            }
        });
    }

    private void changed() {
        refresh();
        changed.run();
    }

    // What somebody is just choosing stays.
    private void begin(Versions read) {
        AliasDraft now = draft.get();
        if (now.name().isEmpty() || read.alias(now.name()).isPresent()) {
            read.alias(now.name())
                    .or(() -> read.aliases().stream().findFirst())
                    .ifPresent(alias -> draft.set(AliasDraft.of(alias)));
        }
    }
}
