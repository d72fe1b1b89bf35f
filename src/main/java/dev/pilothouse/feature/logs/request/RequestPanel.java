package dev.pilothouse.feature.logs.request;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.feature.logs.lines.Counts;
import dev.pilothouse.feature.logs.lines.Line;
import dev.pilothouse.feature.logs.read.LineBoard;
import dev.pilothouse.feature.logs.read.Personal;
import dev.pilothouse.feature.logs.read.PulledLines;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Copying;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.LoadPane;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** At the right: the line that is looked at, and the whole of its request. */
public final class RequestPanel extends VBox {
    private static final int FEWEST = 4;
    private static final int MOST = 18;
    private static final double LINE = 1.77;
    private final RequestModel model;
    private final ZoneId zone;
    private final Supplier<Personal> personal;
    private final Consumer<String> filter;
    private final VBox line = new VBox();
    private final Label title = Labels.of("", "strong");
    private Optional<PulledLines> pulled = Optional.empty();

    /** @param filter leaves only lines with a text */
    public RequestPanel(
            RequestModel model, ZoneId zone, Supplier<Personal> personal, Consumer<String> filter, Runnable close) {
        this.model = model;
        this.zone = zone;
        this.personal = personal;
        this.filter = filter;
        setId("request-panel");
        getStyleClass().addAll("log-side", "request-panel");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        title.setMinWidth(0);
        HBox head = new HBox(title, gap, Buttons.icon("close-request", "fth-x", Text.tr("Close"), close));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("side-head");
        line.getStyleClass().add("line-part");
        VBox content = new VBox(new LoadPane<>(model.story(), this::story, model::refresh), line);
        content.getStyleClass().add("side-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        model.id().subscribe(this::titled);
    }

    private void titled(Optional<String> id) {
        title.setText(id.map(it -> Text.tr("Request {0}", Visible.line(shortened(it))))
                .orElseGet(() -> Text.tr("Line")));
        id.ifPresent(it -> Labels.copies(title, it));
    }

    // The ends of an id tell more than its middle.
    private static String shortened(String id) {
        return id.length() <= 20 ? id : id.substring(0, 9) + "…" + id.substring(id.length() - 5);
    }

    /** Shows that line beside its request. */
    public void show(Optional<Line> looked) {
        // What is hidden may have changed.
        pulled.ifPresent(it -> it.list().redraw());
        line.getChildren().clear();
        looked.ifPresent(it -> {
            String text = personal.get().hidden(it.text().stripTrailing());
            FlowPane actions = new FlowPane(6, 6);
            model.id()
                    .get()
                    .ifPresent(id -> actions.getChildren()
                            .add(Buttons.of(
                                    "filter-request", Text.tr("Filter to this request"), () -> filter.accept(id))));
            Button copy = Buttons.of("copy-line", Text.tr("Copy"), () -> {});
            copy.setOnAction(event -> Copying.copy(copy, text));
            actions.getChildren().add(copy);
            line.getChildren()
                    .setAll(
                            Labels.of(
                                    Text.tr("{0} · {1}", it.source().shown(), it.source().stream()), "muted", "small"),
                            new LineBoard(text),
                            actions);
        });
    }

    private Node story(RequestStory story) {
        VBox box = new VBox(Labels.wrapped(FigureWords.whole(story), "muted"));
        box.setId("request-story");
        box.getStyleClass().add("story");
        if (!story.spans().isEmpty()) {
            box.getChildren().add(new TimeLine(story.spans()));
        }
        story.parts().forEach(part -> box.getChildren().add(figures(part)));
        if (!story.lines().isEmpty()) {
            box.getChildren().add(lines(story));
        }
        story.trace().ifPresent(trace -> {
            HBox row = new HBox(6, Labels.of(Text.tr("Trace"), "muted", "small"), Labels.id(trace));
            row.setAlignment(Pos.CENTER_LEFT);
            box.getChildren().add(row);
        });
        story.notes().forEach(note -> box.getChildren().add(Labels.wrapped(note, "muted", "small")));
        return box;
    }

    private static Node figures(Part part) {
        Label name = Labels.of(part.function(), part.failed() ? "danger" : "strong");
        VBox figures = new VBox(name, Labels.wrapped(FigureWords.of(part), "muted", "small"));
        figures.getStyleClass().add("request-figures");
        return figures;
    }

    // As tall as its lines, but for those of a long request: these scroll.
    private Node lines(RequestStory story) {
        PulledLines lines =
                new PulledLines("pulled-lines", Text.tr("Lines of the request"), story.lines(), zone, personal);
        pulled = Optional.of(lines);
        lines.list().setStyle("-fx-min-height: %.1fem;".formatted(LINE * Math.clamp(2L * lines.rows(), FEWEST, MOST)));
        Button copy = Buttons.of("copy-request", Text.tr("Copy all its lines"), () -> {});
        copy.setOnAction(event -> Copying.copy(copy, lines.text()));
        StackPane frame = new StackPane(lines.list());
        frame.getStyleClass().add("line-frame");
        VBox box = new VBox(6, Labels.of(Counts.lines(lines.rows()), "muted", "small"), frame, copy);
        box.getStyleClass().add("pulled-lines");
        return box;
    }
}
