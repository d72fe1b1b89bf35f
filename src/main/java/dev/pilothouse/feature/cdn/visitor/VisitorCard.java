package dev.pilothouse.feature.cdn.visitor;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.LoadPane;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What a visitor would get of one address, beside what the origin holds, and how the two compare. */
public final class VisitorCard extends VBox {
    private final VisitorModel model;

    public VisitorCard(VisitorModel model) {
        this.model = model;
        getStyleClass().addAll("card", "visitor");
        getChildren()
                .addAll(
                        Labels.of(Text.tr("What would a visitor get?"), "strong"),
                        address(),
                        problem(),
                        answers(),
                        verdict());
    }

    private Node address() {
        TextField field = new TextField();
        field.setId("visit");
        field.getStyleClass().add("mono");
        field.setPromptText(Text.tr("An address of the distribution, or a path"));
        field.setAccessibleText(Text.tr("An address of the distribution, or a path"));
        field.textProperty().bindBidirectional(model.typed());
        field.setOnAction(event -> model.fetch());
        HBox.setHgrow(field, Priority.ALWAYS);
        Button fetch = Buttons.of("fetch", Text.tr("Fetch"), model::fetch);
        fetch.setMinWidth(USE_PREF_SIZE);
        fetch.disableProperty()
                .bind(model.known()
                        .map(Optional::isEmpty)
                        .flatMap(unknown -> model.typed().map(text -> unknown || text.isBlank())));
        HBox row = new HBox(field, fetch);
        row.getStyleClass().add("title-row");
        return row;
    }

    private Node problem() {
        Label words = Labels.wrapped("", "danger");
        words.setId("visit-problem");
        words.textProperty().bind(model.problem().map(text -> text.orElse("")));
        words.visibleProperty().bind(words.textProperty().isNotEmpty());
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }

    private Node answers() {
        GridPane both = new GridPane();
        both.getStyleClass().add("answers");
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            both.getColumnConstraints().add(half);
        }
        both.addRow(
                0,
                answer("edge-answer", model.edge(), it -> new AnswerBox().edge(it)),
                answer("origin-answer", model.origin(), it -> new AnswerBox().origin(it)));
        both.visibleProperty().bind(model.edge().map(load -> !(load instanceof Load.Idle<EdgeAnswer>)));
        both.managedProperty().bind(both.visibleProperty());
        return both;
    }

    private <T> Node answer(String id, ObjectProperty<Load<T>> load, Function<T, Node> draw) {
        StackPane box = new StackPane(new LoadPane<>(load, draw, model::fetch));
        box.setId(id);
        box.getStyleClass().add("answer");
        return box;
    }

    private Node verdict() {
        Label words = Labels.wrapped("");
        words.setId("verdict");
        HBox row = new HBox(words);
        row.getStyleClass().add("title-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.managedProperty().bind(row.visibleProperty());
        model.verdict().subscribe(verdict -> {
            row.setVisible(verdict.isPresent());
            verdict.ifPresent(it -> {
                String tone = tone(it.kind());
                words.setText(it.words());
                words.getStyleClass().setAll("label", tone);
                row.getChildren().setAll(Labels.icon(icon(it.kind()), tone), words);
            });
        });
        return row;
    }

    private static String tone(Verdict.Kind kind) {
        return switch (kind) {
            case SAME -> "success";
            case DIFFERENT -> "warning";
            case UNKNOWN -> "muted";
        };
    }

    private static String icon(Verdict.Kind kind) {
        return switch (kind) {
            case SAME -> "fth-check";
            case DIFFERENT -> "fth-alert-triangle";
            case UNKNOWN -> "fth-help-circle";
        };
    }
}
