package dev.pilothouse.feature.tables.editor.bulk;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.tables.editor.hidden.Hidden;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Choices;
import dev.pilothouse.ui.FormRow;
import dev.pilothouse.ui.Labels;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Changes many items at once, after showing what comes of each; to be opened as a dialog. */
public final class BulkDialog extends VBox {
    private final PlanList preview;
    private final Button stage;
    private BulkPlan plan = new BulkPlan(List.of());

    private BulkDialog(String title, Hidden hidden, Consumer<BulkPlan> staged, Runnable close) {
        setId("bulk");
        getStyleClass().addAll("prompt", "bulk");
        setAccessibleText(title);
        preview = new PlanList(hidden);
        stage = Buttons.of("stage-bulk", Text.tr("Stage changes"), () -> staged.accept(plan), "accent");
        getChildren()
                .addAll(
                        Labels.wrapped(title, "heading"),
                        Labels.wrapped(
                                Text.tr("Nothing is written until you save, and undo takes it back as one step."),
                                "muted"));
        Button cancel = Buttons.of("cancel-bulk", Text.tr("Cancel"), close);
        HBox buttons = new HBox(cancel, stage);
        buttons.getStyleClass().add("buttons");
        getChildren().addAll(preview, buttons);
    }

    /**
     * For one attribute in all items that are selected.
     *
     * @param staged gets the plan that is to be staged
     * @param close shuts the dialog
     */
    public static BulkDialog edit(BulkModel model, Hidden hidden, Consumer<BulkPlan> staged, Runnable close) {
        BulkDialog dialog =
                new BulkDialog(Text.tr("Edit {0,choice,1#1 item|1<{0} items}", model.count()), hidden, staged, close);
        dialog.getChildren().add(2, fields(model));
        model.plan().subscribe(load -> dialog.show(load, model.count()));
        return dialog;
    }

    /** For a block of cells that is pasted; see the other. */
    public static BulkDialog paste(BulkPlan plan, Hidden hidden, Consumer<BulkPlan> staged, Runnable close) {
        BulkDialog dialog = new BulkDialog(
                Text.tr(
                        "Paste over {0,choice,1#1 item|1<{0} items}",
                        plan.parts().size()),
                hidden,
                staged,
                close);
        dialog.show(plan);
        return dialog;
    }

    // What came before stays on screen while something newer is made out, but is not staged any more.
    private void show(Load<BulkPlan> load, int items) {
        if (load instanceof Load.Busy) {
            stage.setDisable(true);
            stage.setAccessibleHelp(Text.tr("It is being made out what comes of it."));
            preview.waits(items);
        } else {
            show(load instanceof Load.Ready<BulkPlan> ready ? ready.value() : new BulkPlan(List.of()));
        }
    }

    private void show(BulkPlan now) {
        plan = now;
        preview.show(now);
        int count = now.changes().size();
        stage.setText(
                count == 0 ? Text.tr("Stage changes") : Text.tr("Stage {0,choice,1#1 change|1<{0} changes}", count));
        stage.setDisable(count == 0);
        stage.setAccessibleHelp(count == 0 ? Text.tr("Nothing would change.") : Humane.count(count));
    }

    private static Node fields(BulkModel model) {
        ComboBox<BulkModel.Doing> doing = Choices.of(
                "bulk-do", Text.tr("What is done"), BulkModel.Doing::words, List.of(BulkModel.Doing.values()));
        doing.valueProperty().bindBidirectional(model.doing());
        ComboBox<String> attribute = new ComboBox<>();
        attribute.setId("bulk-attribute");
        attribute.setEditable(true);
        attribute.getItems().setAll(model.names());
        model.attribute().bind(attribute.getEditor().textProperty());
        ComboBox<Type> type = Choices.of("bulk-type", Text.tr("Type"), Type::words, List.of(Type.values()));
        type.valueProperty().bindBidirectional(model.type());
        TextField value = new TextField();
        value.setId("bulk-value");
        value.textProperty().bindBidirectional(model.text());
        FormRow types = new FormRow(Text.tr("Type"), type);
        FormRow values = new FormRow(Text.tr("Value"), value);
        HBox row = new HBox(
                new FormRow(Text.tr("Attribute"), attribute), new FormRow(Text.tr("What"), doing), types, values);
        row.getStyleClass().add("bulk-fields");
        HBox.setHgrow(values, Priority.ALWAYS);
        model.doing().subscribe(now -> {
            types.setVisible(!now.types().isEmpty());
            types.setManaged(!now.types().isEmpty());
            if (!type.getItems().equals(now.types()) && !now.types().isEmpty()) {
                Type before = type.getValue();
                type.getItems().setAll(now.types());
                type.setValue(
                        now.types().contains(before) ? before : now.types().getFirst());
            }
        });
        value.disableProperty()
                .bind(model.doing()
                        .isEqualTo(BulkModel.Doing.REMOVE)
                        .or(model.doing()
                                .isEqualTo(BulkModel.Doing.SET)
                                .and(model.type().isEqualTo(Type.NULL))));
        value.promptTextProperty().bind(Bindings.createStringBinding(() -> hint(model), model.doing(), model.type()));
        VBox all = new VBox(row, problem(model));
        all.getStyleClass().add("bulk-form");
        return all;
    }

    private static String hint(BulkModel model) {
        return switch (model.doing().get()) {
            case COPY -> Text.tr("The attribute to copy, such as address.city");
            case REMOVE -> "";
            case SET, ADD, TAKE ->
                switch (model.type().get()) {
                    case TEXT, NUMBER, BOOL, NULL -> "";
                    case BYTES -> Text.tr("Base64");
                    case LIST ->
                        model.doing().get() == BulkModel.Doing.SET
                                ? Text.tr("JSON, such as [1, \"two\"]")
                                : Text.tr("One element, or several as [1, \"two\"]");
                    case MAP -> Text.tr("JSON, such as '{'\"city\": \"Cork\"'}'");
                    case TEXT_SET, NUMBER_SET, BYTES_SET -> Text.tr("Parted by commas, or as a JSON array");
                };
        };
    }

    private static Node problem(BulkModel model) {
        var words = Labels.wrapped("", "danger", "small");
        words.setId("bulk-problem");
        words.textProperty().bind(model.problem().map(problem -> problem.orElse("")));
        words.visibleProperty().bind(words.textProperty().isNotEmpty());
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }
}
