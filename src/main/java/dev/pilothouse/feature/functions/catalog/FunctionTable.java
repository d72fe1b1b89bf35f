package dev.pilothouse.feature.functions.catalog;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.functions.shape.FunctionShape;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.Pill;
import dev.pilothouse.ui.Tables;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;

/** All functions with what they are and how they did within the last hour, as long as none is chosen. */
public final class FunctionTable extends BorderPane {
    private final CatalogModel model;
    private final TableView<Listed> table;

    public FunctionTable(CatalogModel model) {
        this.model = model;
        getStyleClass().add("function-table");
        table = Tables.of("function-table", Text.tr("Functions and how they did within the last hour"), new Label());
        table.getStyleClass().add("framed");
        table.getColumns()
                .addAll(List.of(
                        Tables.text(Text.tr("Function"), 250, Listed::shown, "strong"),
                        Tables.text(
                                Text.tr("Runtime"), 90, shape(it -> it.code().kind()), "muted"),
                        Tables.text(
                                Text.tr("Memory"),
                                70,
                                shape(it -> Text.tr(
                                        "{0} MB", String.valueOf(it.limits().memory()))),
                                "right"),
                        Tables.text(
                                Text.tr("Time limit"),
                                74,
                                shape(it -> Humane.duration(it.limits().time())),
                                "right"),
                        Tables.node(Text.tr("Changed"), 96, FunctionTable::changed),
                        Tables.node(Text.tr("Last hour"), 80, this::sign),
                        Tables.text(Text.tr("Ran"), 56, health(it -> Humane.count(it.count())), "right"),
                        Tables.text(Text.tr("Errors"), 56, health(it -> Humane.count(it.errors())), "right"),
                        Tables.text(Text.tr("Throttled"), 72, health(it -> Humane.count(it.throttles())), "right"),
                        Tables.text(Text.tr("p95 up to"), 76, health(it -> HealthWords.millis(it.p95())), "right")));
        model.shown().subscribe(now -> table.getItems().setAll(now));
        model.health().subscribe(now -> table.refresh());
        table.setOnMouseClicked(event -> open());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
            }
        });
        setTop(Labels.wrapped(Text.tr("Choose a function to invoke it, or to see how it is set up."), "muted"));
        setCenter(table);
    }

    private void open() {
        Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                .ifPresent(chosen -> model.select(chosen.name()));
    }

    private Node sign(Listed function) {
        return model.health(function.name())
                .map(Health::sign)
                .<Node>map(sign -> new Pill(HealthWords.sign(sign), HealthWords.tone(sign)))
                .orElseGet(() -> Labels.of(function.shape().isPresent() ? "" : Text.tr("not there"), "muted"));
    }

    private static Node changed(Listed function) {
        return function.shape()
                .flatMap(it -> it.code().modified())
                .<Node>map(at -> Labels.exact(
                        Humane.ago(at, Instant.now(), ZoneId.systemDefault()),
                        Humane.exactTime(at, ZoneId.systemDefault()),
                        "muted"))
                .orElseGet(Label::new);
    }

    private Function<Listed, String> health(Function<Health, String> words) {
        return function -> model.health(function.name()).map(words).orElse("");
    }

    private static Function<Listed, String> shape(Function<FunctionShape, String> words) {
        return function -> function.shape().map(words).orElse("");
    }
}
