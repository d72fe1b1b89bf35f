package dev.pilothouse.feature.tables.editor;

import dev.pilothouse.core.Text;
import dev.pilothouse.ui.WrappingRow;
import dev.pilothouse.ui.code.CodeEditor;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The item as JSON: plain, or with its types as DynamoDB writes them. */
final class JsonSide extends VBox {
    private final ItemModel model;
    private final Hyperlink reveal = new Hyperlink();

    JsonSide(ItemModel model) {
        this.model = model;
        getStyleClass().add("json-side");
        CodeEditor editor = new CodeEditor("item-json", Text.tr("The item as JSON"), model.json());
        VBox.setVgrow(editor, Priority.ALWAYS);
        reveal.setId("reveal-all");
        reveal.setOnAction(event -> model.reveal(model.hiddenPaths()));
        WrappingRow row = WrappingRow.led(notations(), reveal);
        getChildren().addAll(row, editor);
        model.json().shown().subscribe(text -> offer());
    }

    private void offer() {
        int hidden = model.hiddenPaths().size();
        reveal.setText(Text.tr("{0,choice,0#|1#Reveal 1 value|1<Reveal {0} values}", hidden));
        reveal.setVisible(hidden > 0);
    }

    private HBox notations() {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox();
        row.getStyleClass().add("notations");
        row.setMinWidth(USE_PREF_SIZE);
        for (ItemText.Notation notation : List.of(ItemText.Notation.PLAIN, ItemText.Notation.DYNAMODB)) {
            RadioButton choice = new RadioButton(
                    switch (notation) {
                        case PLAIN -> Text.tr("Plain");
                        case DYNAMODB -> Text.tr("With types");
                    });
            choice.setId("notation-" + notation.name().toLowerCase(Locale.ROOT));
            choice.getStyleClass().add("small");
            choice.setToggleGroup(group);
            choice.setOnAction(event -> model.notation().set(notation));
            model.notation().subscribe(now -> choice.setSelected(now == notation));
            row.getChildren().add(choice);
        }
        return row;
    }
}
