package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.partiql.Known;
import dev.pilothouse.feature.tables.partiql.StatementColours;
import dev.pilothouse.feature.tables.partiql.Suggestions;
import dev.pilothouse.feature.tables.shape.IndexShape;
import dev.pilothouse.feature.tables.shape.TableShape;
import dev.pilothouse.ui.code.CodeEditor;
import dev.pilothouse.ui.code.Completions;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;

/** Where a statement is written; out of sight while conditions are put together. */
final class StatementPane extends VBox {
    private final TableModel model;

    StatementPane(TableModel model) {
        this.model = model;
        getStyleClass().add("statement");
        CodeEditor editor = new CodeEditor(
                        "statement",
                        Text.tr("Statement"),
                        model.question().statement().code(),
                        new StatementColours())
                .completing((text, at) -> suggestions().at(text, at));
        getChildren().add(editor);
        visibleProperty().bind(model.question().partiql());
        managedProperty().bind(visibleProperty());
    }

    // Made anew each time: rows and tables turn up while somebody writes.
    private Completions suggestions() {
        List<Known.Name> attributes = model.query().attributes().stream()
                .map(name -> new Known.Name(name, hint(name)))
                .toList();
        return new Suggestions(new Known(model.around().tables(), attributes, this::indexes));
    }

    private String hint(String attribute) {
        boolean key = model.query().table().get().keys().names().contains(attribute);
        Optional<String> type = model.query().type(attribute).map(Type::words);
        return key ? Text.tr("key") : type.orElseGet(() -> Text.tr("attribute"));
    }

    private List<Known.Name> indexes(String table) {
        TableShape here = model.query().table().get();
        Optional<TableShape> shape =
                here.name().equals(table) ? Optional.of(here) : model.around().shape(table);
        return shape.map(TableShape::indexes).orElse(List.of()).stream()
                .map(StatementPane::name)
                .toList();
    }

    private static Known.Name name(IndexShape index) {
        return new Known.Name(
                index.name(), Text.tr("by {0}", String.join(", ", index.keys().names())));
    }
}
