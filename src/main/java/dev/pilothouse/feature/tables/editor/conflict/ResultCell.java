package dev.pilothouse.feature.tables.editor.conflict;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.editor.diff.ValueWords;
import dev.pilothouse.feature.tables.editor.form.Typed;
import dev.pilothouse.feature.tables.item.Choice;
import dev.pilothouse.feature.tables.item.Merge;
import dev.pilothouse.feature.tables.item.Parsed;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Typing;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What comes of one path: told where the versions fit together, chosen where they don't. */
final class ResultCell extends HBox {
    private final ConflictModel model;
    private final Merge.Row row;

    ResultCell(ConflictModel model, Merge.Row row) {
        this.model = model;
        this.row = row;
        getStyleClass().add("result-cell");
        setAlignment(Pos.CENTER_LEFT);
        show();
    }

    private void show() {
        switch (row.side()) {
            case MINE -> tell(Text.tr("mine (does not touch the other)"));
            case THEIRS -> tell(Text.tr("theirs (does not touch the other)"));
            case BOTH -> tell(Text.tr("the same in both"));
            case CHOICE -> choices();
        }
    }

    private void tell(String words) {
        getChildren().setAll(Labels.of(words, "muted"));
    }

    private void choices() {
        Optional<Choice> now = Optional.ofNullable(model.chosen().get(row.path()));
        Button mine = choice("mine", Text.tr("Mine"), new Choice.Mine());
        Button theirs = choice("theirs", Text.tr("Theirs"), new Choice.Theirs());
        Button edit = Buttons.of(id("edit"), Text.tr("Edit"), this::edit);
        now.ifPresent(choice -> (switch (choice) {
                    case Choice.Mine() -> mine;
                    case Choice.Theirs() -> theirs;
                    case Choice.Edited edited -> edit;
                })
                .getStyleClass()
                .add("accent"));
        getChildren().setAll(mine, theirs, edit);
        if (now.orElse(null) instanceof Choice.Edited(Optional<Value> value)) {
            getChildren()
                    .add(Labels.of(
                            value.map(it -> ValueWords.of(row.path(), it, model.hidden()))
                                    .orElse("—"),
                            "muted"));
        }
    }

    private Button choice(String id, String title, Choice choice) {
        return Buttons.of(id(id), title, () -> {
            model.choose(row.path(), choice);
            choices();
            lookup("#" + id(id)).requestFocus();
        });
    }

    // Enter takes it, Escape leaves it as it was.
    private void edit() {
        Value like = row.mine().or(row::theirs).orElse(new Value.Text(""));
        boolean hidden = model.hidden().mask(row.path(), like).isPresent();
        TextField field = new TextField(hidden ? "" : text(like));
        field.setId(id("edited"));
        field.setAccessibleText(Text.tr("{0}, {1}", row.path(), like.type().words()));
        HBox.setHgrow(field, Priority.ALWAYS);
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                take(field, like);
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                back();
                event.consume();
            }
        });
        getChildren().setAll(field, Buttons.of(id("take"), Text.tr("Take"), () -> take(field, like)));
        field.requestFocus();
        field.selectAll();
    }

    private void take(TextField field, Value like) {
        switch (read(field.getText(), like)) {
            case Parsed.Fit<Value>(Value value) -> {
                model.choose(row.path(), new Choice.Edited(Optional.of(value)));
                back();
            }
            case Parsed.Broken<Value> broken -> {
                field.getStyleClass().add("wrong");
                field.setTooltip(new Tooltip(broken.words()));
                field.setAccessibleHelp(broken.words());
            }
        }
    }

    // Of text, what can't be seen is typed by its number.
    private static String text(Value value) {
        return Typed.text(value).orElseGet(() -> Typing.text(value));
    }

    private static Parsed<Value> read(String text, Value like) {
        return like.type() == Type.TEXT && Typed.text(like).isPresent()
                ? Typed.read(text, Type.TEXT)
                : Typing.read(text, like);
    }

    private void back() {
        choices();
        lookup("#" + id("edit")).requestFocus();
    }

    private String id(String verb) {
        return verb + "-" + row.path().toString().replaceAll("[^A-Za-z0-9_-]", "-");
    }
}
