package dev.pilothouse.feature.site.preview;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.plan.Check;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.TypedName;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What stands beside the list of previews: a title that can be closed, and parts below it. */
class SidePanel extends ScrollPane {
    private static final int SHOWN = 8;
    private final VBox side = new VBox();
    private final HBox title;

    SidePanel(String name, Runnable close) {
        getStyleClass().add("side-scroll");
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        title = new HBox(
                Labels.of(name, "strong"), gap, Buttons.icon("close-preview", "fth-x", Text.tr("Close"), close));
        title.getStyleClass().add("release-name");
        title.setAlignment(Pos.CENTER_LEFT);
        side.getChildren().add(title);
        side.getStyleClass().addAll("side-panel", "release-side");
        setContent(side);
    }

    /** Puts something behind the title. */
    final void beside(Node node) {
        title.getChildren().add(1, node);
    }

    final void add(Node... parts) {
        side.getChildren().addAll(parts);
    }

    /** What was looked at, a line each. */
    static Node checks(List<Check> checks) {
        VBox list = new VBox();
        list.getStyleClass().addAll("checks", "preview-checks");
        checks.forEach(check -> list.getChildren().add(check(check)));
        return list;
    }

    private static Node check(Check check) {
        String icon = switch (check.verdict()) {
            case FINE -> "fth-check";
            case WARNS -> "fth-alert-triangle";
            case BLOCKS -> "fth-x-circle";
        };
        String tone = switch (check.verdict()) {
            case FINE -> "success";
            case WARNS -> "warning";
            case BLOCKS -> "danger";
        };
        VBox words = new VBox(Labels.wrapped(check.text()));
        check.details().stream()
                .limit(SHOWN)
                .forEach(line -> words.getChildren().add(Labels.wrapped(line, "mono", "small")));
        int more = check.details().size() - SHOWN;
        if (more > 0) {
            words.getChildren().add(Labels.of(Text.tr("and {0} more", more), "muted", "small"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(Labels.icon(icon, tone), words);
        row.getStyleClass().addAll("check", tone);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    /** A card with the name to be typed in production, where it is asked for, and the button. */
    static VBox decision(PreviewsModel model, Runnable enter, Node... parts) {
        VBox card = new VBox();
        card.getStyleClass().add("card");
        model.typed().ifPresent(wanted -> {
            TypedName name =
                    new TypedName("typed-bucket", wanted, model.around().workspace());
            name.text().bindBidirectional(model.typedName());
            name.onEnter(enter);
            card.getChildren().add(name);
        });
        card.getChildren().addAll(parts);
        return card;
    }
}
