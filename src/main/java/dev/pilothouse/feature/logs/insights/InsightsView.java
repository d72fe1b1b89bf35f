package dev.pilothouse.feature.logs.insights;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.logs.search.RangeButton;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.EmptyState;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.LoadPane;
import dev.pilothouse.ui.WrappingRow;
import dev.pilothouse.ui.code.CodeEditor;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A query of Logs Insights over what it found. */
public final class InsightsView extends VBox {
    private final InsightsModel model;
    private final CodeEditor editor;
    private final Label estimate = Labels.of("", "muted", "small");
    private final SavedMenu saved;
    private final ResultBoard results;

    /** @param run the action of the button */
    public InsightsView(InsightsModel model, Action run, Gate gate) {
        this.model = model;
        saved = new SavedMenu(model, gate);
        setId("insights");
        getStyleClass().add("insights");
        editor = new CodeEditor("insights-query", Text.tr("Query"), model.query(), InsightsWords.colours())
                .completing(InsightsWords.completions(model::fields));
        editor.getStyleClass().add("insights-editor");
        results = new ResultBoard(model.answer(), model.personal());
        StackPane below = new StackPane(results, none(), loading());
        VBox.setVgrow(below, Priority.ALWAYS);
        getChildren().addAll(editor, bar(run), below);
        sceneProperty().subscribe(now -> {
            if (now != null) {
                model.readFields();
            }
        });
        model.range().subscribe(now -> estimated());
        model.groups().chosen().subscribe(now -> estimated());
        model.groups().groups().subscribe(now -> estimated());
    }

    /** Leads to the query. */
    public void find() {
        editor.lookup("#insights-query").requestFocus();
    }

    private HBox bar(Action run) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button stop = Buttons.of("stop-query", Text.tr("Stop"), model::stop);
        stop.disableProperty().bind(model.run().map(load -> !(load instanceof Load.Busy)));
        estimate.setId("estimate");
        estimate.setMinWidth(0);
        HBox bar = new WrappingRow(
                Buttons.of(run, "accent"),
                stop,
                new RangeButton("insights-range", model.range(), model.zone(), model.clock()),
                estimate,
                gap,
                saved);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("insights-bar");
        return bar;
    }

    private void estimated() {
        estimate.setText(model.estimate().words());
    }

    private Node none() {
        EmptyState empty = new EmptyState(
                "fth-bar-chart-2",
                Text.tr("Ask across millions of lines"),
                Text.tr("Write a query, or choose a saved one, and run it. What it looks through is paid for."));
        empty.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.answer().get().isEmpty() && model.run().get() instanceof Load.Idle,
                        model.answer(),
                        model.run()));
        empty.managedProperty().bind(empty.visibleProperty());
        return empty;
    }

    private Node loading() {
        LoadPane<Ran> pane = new LoadPane<>(model.run(), answer -> new Region(), model::ask).stop(model::stop);
        pane.setPickOnBounds(false);
        pane.mouseTransparentProperty().bind(model.run().map(it -> it instanceof Load.Ready));
        pane.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !(model.run().get() instanceof Load.Ready)
                                && (model.answer().get().isEmpty()
                                        || model.run().get() instanceof Load.Failed),
                        model.answer(),
                        model.run()));
        return pane;
    }
}
