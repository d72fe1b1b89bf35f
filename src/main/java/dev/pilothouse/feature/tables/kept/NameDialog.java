package dev.pilothouse.feature.tables.kept;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.settings.SavedQuery;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks for a query's name. */
public final class NameDialog extends VBox {
    private final SavedQueries queries;
    private final String before;
    private final TextField name = new TextField();
    private final Label problem = Labels.wrapped("", "muted", "small");
    private final Button keep;

    private NameDialog(String title, String detail, String verb, SavedQueries queries, String before, Ends ends) {
        this.queries = queries;
        this.before = before;
        setId("name-query");
        getStyleClass().add("prompt");
        setAccessibleText(title);
        name.setId("query-name");
        name.setAccessibleText(Text.tr("Name"));
        name.setPromptText(Text.tr("Name"));
        name.setText(before);
        problem.setId("query-name-problem");
        keep = Buttons.of(
                "keep-query", verb, () -> ends.named().accept(name.getText().strip()), "accent");
        name.setOnAction(event -> keep.fire());
        HBox buttons = new HBox(Buttons.of("cancel-query", Text.tr("Cancel"), ends.close()), keep);
        buttons.getStyleClass().add("buttons");
        getChildren().addAll(Labels.of(title, "heading"), Labels.wrapped(detail, "muted"), name, problem, buttons);
        name.textProperty().subscribe(now -> look());
    }

    /** What follows. */
    private record Ends(Consumer<String> named, Runnable close) {}

    /** For the query that stands there. */
    public static NameDialog keep(SavedQuery query, SavedQueries queries, Runnable close) {
        return new NameDialog(
                Text.tr("Keep this query"),
                Text.tr("It is yours alone, on this computer. Values of personal attributes are asked for when it is"
                        + " run, and not kept."),
                Text.tr("Keep"),
                queries,
                "",
                new Ends(
                        name -> {
                            queries.keep(query.named(name));
                            close.run();
                        },
                        close));
    }

    /** For one that has a name. */
    public static NameDialog rename(SavedQuery query, SavedQueries queries, Runnable close) {
        return new NameDialog(
                Text.tr("Rename “{0}”", query.name()),
                "",
                Text.tr("Rename"),
                queries,
                query.name(),
                new Ends(
                        name -> {
                            queries.rename(query.name(), name);
                            close.run();
                        },
                        close));
    }

    private void look() {
        String typed = name.getText().strip();
        Optional<String> wrong = queries.problem(typed);
        boolean taken = !typed.equals(before)
                && queries.own().stream().anyMatch(it -> it.name().equals(typed));
        problem.setText(
                typed.isEmpty()
                        ? ""
                        : wrong.orElse(taken ? Text.tr("Takes the place of yours that has this name.") : ""));
        keep.setDisable(wrong.isPresent());
    }
}
