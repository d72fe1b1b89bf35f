package dev.pilothouse.feature.functions.setup;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.CommandButton;
import dev.pilothouse.ui.FaultBox;
import dev.pilothouse.ui.FormRow;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.WrappingRow;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Memory, time limit and variables, what would become different, and the buttons. */
final class SettingsCard extends VBox {
    private static final String DOTS = "••••••";
    /** How many letters of a name are in sight at least, and at most. */
    private static final int NARROW = 12;

    private static final int WIDE = 26;
    private final SetupModel model;
    private final VBox variables = new VBox();
    private final Differences differences = new Differences("differences");
    private final StackPane problem = new StackPane();

    SettingsCard(SetupModel model, CommandButton save) {
        this.model = model;
        getStyleClass().addAll("card", "settings-card");
        HBox numbers = new WrappingRow(
                number("memory", Text.tr("Memory, MB"), model.memory()),
                number("time-limit", Text.tr("Time limit, seconds"), model.seconds()));
        numbers.getStyleClass().add("title-row");
        variables.getStyleClass().add("variables");
        Button discard = Buttons.of("discard-settings", Text.tr("Discard"), model::discard);
        Label why = Labels.wrapped("", "muted", "small");
        why.setId("settings-problem");
        model.obstacle().subscribe(words -> why.setText(words.orElse("")));
        HBox both = new HBox(discard, save);
        both.setAlignment(Pos.CENTER_RIGHT);
        both.getStyleClass().add("title-row");
        HBox.setHgrow(both, Priority.ALWAYS);
        HBox buttons = new WrappingRow(why, both);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("title-row");
        getChildren()
                .addAll(
                        Labels.of(Text.tr("Settings"), "strong"),
                        numbers,
                        Labels.of(Text.tr("Environment variables"), "strong"),
                        variables,
                        problem,
                        Buttons.of("add-variable", Text.tr("Add a variable"), model::add, "quiet"),
                        differences,
                        buttons);
        model.variables().addListener((ListChangeListener<Variable>) change -> draw());
        model.plan().subscribe(this::show);
        model.revealing().subscribe(this::unrevealed);
        draw();
    }

    private static Node number(String id, String name, StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(7);
        field.textProperty().bindBidirectional(text);
        return new FormRow(name, field);
    }

    private void draw() {
        variables.getChildren().clear();
        for (int i = 0; i < model.variables().size(); i++) {
            variables.getChildren().add(row(i + 1, model.variables().get(i)));
        }
        if (model.variables().isEmpty()) {
            variables.getChildren().add(Labels.of(Text.tr("It has none."), "muted", "small"));
        }
    }

    private Node row(int number, Variable variable) {
        TextField name = new TextField();
        name.setId("variable-name-" + number);
        name.setAccessibleText(Text.tr("Name of variable {0}", number));
        name.getStyleClass().add("mono");
        name.setPrefColumnCount(letters());
        name.setMinWidth(USE_PREF_SIZE);
        name.textProperty().bindBidirectional(variable.name());
        StackPane value = new StackPane();
        HBox.setHgrow(value, Priority.ALWAYS);
        Button reveal = Buttons.icon(
                "reveal-" + number,
                "fth-eye",
                Text.tr(
                        "Show {0}; that is written down",
                        Visible.line(variable.name().get())),
                () -> model.reveal(variable));
        variable.hidden().subscribe(hidden -> {
            value.getChildren().setAll(hidden ? masked(number, variable) : open(number, variable));
            reveal.setVisible(hidden);
        });
        HBox row = new HBox(
                name,
                value,
                reveal,
                Buttons.icon(
                        "remove-" + number,
                        "fth-trash-2",
                        Text.tr("Remove {0}", Visible.line(variable.name().get())),
                        () -> model.remove(variable)));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("variable");
        return row;
    }

    // All names are as wide as the longest, and leave room for the values.
    private int letters() {
        return model.variables().stream()
                .mapToInt(it -> Math.clamp(it.name().get().length() + 1, NARROW, WIDE))
                .max()
                .orElse(NARROW);
    }

    // What is typed takes the place of what is hidden; nobody has to see the one to set the other.
    private static Node masked(int number, Variable variable) {
        PasswordField field = new PasswordField();
        field.setId("variable-value-" + number);
        field.setPromptText(DOTS);
        field.setAccessibleText(Text.tr("Value of variable {0}, hidden; typing replaces it", number));
        field.textProperty().subscribe((before, now) -> {
            if (!now.isEmpty()) {
                variable.value().set(now);
            }
        });
        return field;
    }

    private static Node open(int number, Variable variable) {
        TextField field = new TextField();
        field.setId("variable-value-" + number);
        field.getStyleClass().add("mono");
        field.setAccessibleText(Text.tr("Value of variable {0}", number));
        field.textProperty().bindBidirectional(variable.value());
        return field;
    }

    private void show(Optional<SetupPlan> plan) {
        differences.clear();
        plan.ifPresent(it -> it.steps()
                .forEach(step -> differences.add(
                        step.name().isEmpty() ? Text.tr("no name yet") : step.name(),
                        side(step, step.before()),
                        side(step, step.after()))));
    }

    private static String side(SetupPlan.Step step, Optional<String> value) {
        return value.map(text -> step.masked() ? DOTS : text).orElse(Text.tr("none"));
    }

    private void unrevealed(Load<Variable> load) {
        problem.getChildren().clear();
        if (load instanceof Load.Failed<Variable> failed) {
            problem.getChildren().setAll(new FaultBox(failed.fault()));
        }
        problem.setManaged(!problem.getChildren().isEmpty());
    }
}
