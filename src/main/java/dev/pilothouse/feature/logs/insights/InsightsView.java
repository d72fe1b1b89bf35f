package dev.pilothouse.feature.logs.insights;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.feature.logs.search.RangeButton;
import dev.pilothouse.feature.logs.settings.SavedInsight;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.EmptyState;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.LoadPane;
import dev.pilothouse.ui.code.CodeEditor;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
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
    private final MenuButton saved = new MenuButton(Text.tr("Saved queries"));
    private final TextField name = new TextField();
    private final ResultBoard results;

    /** @param run the action of the button */
    public InsightsView(InsightsModel model, Action run) {
        this.model = model;
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
        model.own().subscribe(now -> fill());
        model.definitions().subscribe(now -> fill());
    }

    /** Leads to the query. */
    public void find() {
        editor.lookup("#insights-query").requestFocus();
    }

    private HBox bar(Action run) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        saved.setId("saved-queries");
        saved.setOnShowing(event -> model.readDefinitions());
        Button stop = Buttons.of("stop-query", Text.tr("Stop"), model::stop);
        stop.disableProperty().bind(model.run().map(load -> !(load instanceof dev.pilothouse.core.work.Load.Busy)));
        estimate.setId("estimate");
        estimate.setMinWidth(0);
        HBox bar = new HBox(
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
        long bytes = model.estimate();
        estimate.setText(Text.tr("Looks through {0}, {1}", Cost.about(bytes), Cost.words(bytes)));
    }

    private Node none() {
        EmptyState empty = new EmptyState(
                "fth-bar-chart-2",
                Text.tr("Ask across millions of lines"),
                Text.tr("Write a query, or choose a saved one, and run it. What it looks through is paid for."));
        empty.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.answer().get().isEmpty()
                                && model.run().get() instanceof dev.pilothouse.core.work.Load.Idle,
                        model.answer(),
                        model.run()));
        empty.managedProperty().bind(empty.visibleProperty());
        return empty;
    }

    private Node loading() {
        LoadPane<Ran> pane = new LoadPane<>(model.run(), answer -> new Region(), model::ask).stop(model::stop);
        pane.setPickOnBounds(false);
        pane.mouseTransparentProperty().bind(model.run().map(it -> it instanceof dev.pilothouse.core.work.Load.Ready));
        pane.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !(model.run().get() instanceof dev.pilothouse.core.work.Load.Ready)
                                && (model.answer().get().isEmpty()
                                        || model.run().get() instanceof dev.pilothouse.core.work.Load.Failed),
                        model.answer(),
                        model.run()));
        return pane;
    }

    private void fill() {
        saved.getItems().clear();
        section(Text.tr("Of this workspace"), model.shared(), false);
        section(Text.tr("Your own"), model.own().get(), true);
        section(Text.tr("Of the account"), model.definitions().get().shown().orElse(List.of()), false);
        if (!saved.getItems().isEmpty()) {
            saved.getItems().add(new SeparatorMenuItem());
        }
        saved.getItems().add(keep());
    }

    private void section(String title, List<SavedInsight> queries, boolean forgets) {
        if (queries.isEmpty()) {
            return;
        }
        MenuItem head = new MenuItem(title);
        head.setDisable(true);
        saved.getItems().add(head);
        queries.forEach(query -> {
            MenuItem item = new MenuItem(query.name());
            item.setId("saved-" + queries.indexOf(query));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> model.show(query));
            if (forgets) {
                item.setGraphic(Buttons.icon("forget-query", "fth-trash-2", Text.tr("Forget {0}", query.name()), () -> {
                    model.forget(query);
                    saved.hide();
                }));
            }
            saved.getItems().add(item);
        });
    }

    private CustomMenuItem keep() {
        name.setId("query-name");
        name.setPromptText(Text.tr("Name of this query"));
        name.setAccessibleText(Text.tr("Name of this query"));
        Runnable save = () -> Optional.of(name.getText().strip())
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> {
                    model.save(text);
                    name.clear();
                    saved.hide();
                });
        name.setOnAction(event -> save.run());
        Button button = Buttons.of("save-query", Text.tr("Save"), save);
        button.disableProperty().bind(name.textProperty().map(String::isBlank));
        HBox row = new HBox(6, name, button);
        row.setAlignment(Pos.CENTER_LEFT);
        return new CustomMenuItem(row, false);
    }

    /** What looking through bytes costs. */
    private static final class Cost {
        // CloudWatch pricing, "Analyze (Logs Insights queries)", US East (N. Virginia): USD per GB scanned.
        private static final double A_GIGABYTE = 0.005;

        static String about(long bytes) {
            return bytes == 0 ? Text.tr("an unknown amount") : Text.tr("about {0}", Humane.bytes(bytes));
        }

        static String words(long bytes) {
            double dollars = bytes / 1e9 * A_GIGABYTE;
            return dollars < 0.01
                    ? Text.tr("under $0.01")
                    : Text.tr("about ${0} at US East’s prices", String.format(java.util.Locale.ROOT, "%.2f", dollars));
        }
    }
}
