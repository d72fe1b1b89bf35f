package dev.pilothouse.feature.logs;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.command.Usual;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** What can be done in the Logs pane. */
final class LogsActions {
    private final LogsModel model;
    private final Gate gate;
    private final Action pause;
    private final Action search;
    private final Action query;
    private final Action errors;
    private final Action export;
    private final Action go;
    private final Action follow;
    private final Action refresh;
    private final Action find;
    private final ObjectProperty<Runnable> finds = new SimpleObjectProperty<>(() -> {});
    private final ObjectProperty<Runnable> goes = new SimpleObjectProperty<>(() -> {});

    LogsActions(LogsModel model, Gate gate) {
        this.model = model;
        this.gate = gate;
        Gate looked = gate.about(model.groups().allMeant());
        Gate asked = gate.about(model.groups().anyMeant());
        ObservableValue<Optional<String>> none = Action.unless(
                model.groups().chosen().map(chosen -> !chosen.isEmpty()), Text.tr("Choose log groups first."));
        ObservableValue<Optional<String>> onLines = Action.unless(
                model.mode().map(mode -> mode != LogsModel.Mode.INSIGHTS), Text.tr("A query has no lines of its own."));
        follow = Action.reads(LogsFeature.FOLLOW, looked, none, this::follow);
        pause = Action.reads(LogsFeature.PAUSE, gate, none, this::pauseOrFollow);
        search = Action.reads(LogsFeature.SEARCH, looked, none, this::searchNow);
        query = Action.reads(LogsFeature.QUERY, asked, none, this::queryNow);
        errors = Action.reads(LogsFeature.ERRORS, gate, onLines, model::toggleErrors);
        export = Action.reads(
                LogsFeature.EXPORT,
                gate,
                onLines,
                () -> model.export().open().set(!model.export().open().get()));
        go = Action.reads(LogsFeature.GO, gate, onLines, () -> goes.get().run());
        refresh = Action.reads(Usual.REFRESH, gate, model::refresh);
        find = Action.reads(Usual.FIND, gate, () -> finds.get().run());
    }

    /** Where these two lead is known when the view is there. */
    void leads(Runnable toFilter, Runnable toRequest) {
        finds.set(toFilter);
        goes.set(toRequest);
    }

    List<Action> all() {
        return List.of(follow, pause, search, query, errors, export, go, refresh, find);
    }

    Gate gate() {
        return gate;
    }

    Action pause() {
        return pause;
    }

    Action search() {
        return search;
    }

    Action query() {
        return query;
    }

    Action errors() {
        return errors;
    }

    Action export() {
        return export;
    }

    Action go() {
        return go;
    }

    /** Looks at a request of which only the id is known. */
    void open(String id) {
        model.lines().looked().set(Optional.empty());
        model.request().paste(id, Optional.empty());
        model.side().set(LogsModel.Side.REQUEST);
    }

    private void follow() {
        model.mode().set(LogsModel.Mode.TAIL);
        model.tail().start();
    }

    private void pauseOrFollow() {
        model.mode().set(LogsModel.Mode.TAIL);
        if (!model.tail().isRunning()) {
            model.tail().start();
        } else {
            model.tail().lines().follow().set(!model.tail().lines().follow().get());
        }
    }

    private void searchNow() {
        model.mode().set(LogsModel.Mode.SEARCH);
        model.search().run();
    }

    private void queryNow() {
        model.mode().set(LogsModel.Mode.INSIGHTS);
        model.insights().ask();
    }
}
