package dev.pilothouse.feature.site;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.site.history.Compared;
import dev.pilothouse.feature.site.history.Difference;
import dev.pilothouse.feature.site.history.TextDiff;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.LoadPane;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What two releases differ in, a line each; a text file opens into its lines. */
final class ComparedBox extends VBox {
    private static final int FIRST = 6;
    private static final int MOST = 200;
    private static final int LINES = 400;
    private final Compared compared;
    private final ReleasesModel model;
    private final VBox card = new VBox();

    ComparedBox(Compared compared, ReleasesModel model) {
        this.compared = compared;
        this.model = model;
        getStyleClass().add("release-side");
        card.getStyleClass().addAll("card", "differences");
        show(FIRST);
        LoadPane<List<String>> lines = new LoadPane<>(model.lines(), this::lines, model::closeLines);
        lines.visibleProperty().bind(model.lines().map(load -> !(load instanceof Load.Idle<List<String>>)));
        lines.managedProperty().bind(lines.visibleProperty());
        getChildren().addAll(Labels.wrapped(summary(), "muted"), card, lines);
        card.setVisible(!compared.files().isEmpty());
        card.setManaged(card.isVisible());
    }

    private String summary() {
        return compared.files().isEmpty()
                ? Text.tr(
                        "Releases {0} and {1} are the same, file by file.",
                        compared.from().number(), compared.to().number())
                : Text.tr(
                        "From {0} to {1}: {2} new, {3} changed, {4} removed, {5} the same.",
                        compared.from().number(),
                        compared.to().number(),
                        compared.count(Difference.Kind.ADDED),
                        compared.count(Difference.Kind.CHANGED) + compared.count(Difference.Kind.HEADERS),
                        compared.count(Difference.Kind.REMOVED),
                        compared.same());
    }

    private void show(int most) {
        card.getChildren().clear();
        compared.files().stream().limit(most).map(this::row).forEach(card.getChildren()::add);
        int all = compared.files().size();
        if (all > most && most < MOST) {
            Hyperlink whole = new Hyperlink(Text.tr("all {0} files", all));
            whole.setId("all-differences");
            whole.setOnAction(event -> show(MOST));
            card.getChildren().add(whole);
        } else if (all > most) {
            card.getChildren().add(Labels.of(Text.tr("and {0} more", all - most), "muted"));
        }
    }

    private Node row(Difference difference) {
        HBox row = DifferenceRow.of(difference);
        if (TextDiff.fits(difference) && difference.kind() != Difference.Kind.HEADERS) {
            row.getStyleClass().add("opens");
            row.setAccessibleRole(AccessibleRole.BUTTON);
            row.setFocusTraversable(true);
            row.setOnMouseClicked(event -> model.read(difference));
            row.setOnKeyPressed(event -> {
                if (List.of(KeyCode.ENTER, KeyCode.SPACE).contains(event.getCode())) {
                    model.read(difference);
                    event.consume();
                }
            });
        }
        return row;
    }

    private Node lines(List<String> lines) {
        VBox box = new VBox();
        box.setId("diff-lines");
        box.getStyleClass().addAll("card", "diff-lines");
        lines.stream().limit(LINES).map(ComparedBox::line).forEach(box.getChildren()::add);
        if (lines.isEmpty()) {
            box.getChildren().add(Labels.of(Text.tr("Only line ends differ."), "muted"));
        }
        if (lines.size() > LINES) {
            box.getChildren()
                    .add(Labels.of(
                            Text.tr("and {0} more lines: download the releases to compare them", lines.size() - LINES),
                            "muted"));
        }
        return box;
    }

    private static Node line(String text) {
        String tone = switch (text.isEmpty() ? ' ' : text.charAt(0)) {
            case '+' -> "added";
            case '-' -> "removed";
            case '@' -> "place";
            default -> "same";
        };
        Label line = Labels.exact(text, text, "mono", "small", tone);
        line.setMaxWidth(Double.MAX_VALUE);
        return line;
    }
}
