package dev.pilothouse.feature.logs.errors;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.feature.logs.lines.Histogram;
import dev.pilothouse.feature.logs.lines.Level;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.EmptyState;
import dev.pilothouse.ui.Labels;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Errors by their shape, at the right: how many, since when, how they come, and the way to one of them. */
public final class ErrorsPanel extends BorderPane {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final int BRIEF = 160;
    private final ErrorsModel model;
    private final ZoneId zone;
    private final Ways ways;
    private final ListView<ErrorGroup> list = new ListView<>();

    /** Where one leads from here. */
    public interface Ways {
        /** To the line with the number. */
        void look(long number);

        /** To lines with that text only. */
        void only(String text);

        void close();
    }

    public ErrorsPanel(ErrorsModel model, ZoneId zone, Ways ways) {
        this.model = model;
        this.zone = zone;
        this.ways = ways;
        setId("errors-panel");
        getStyleClass().addAll("log-side", "errors-panel");
        Label title = Labels.of(Text.tr("Errors by shape"), "strong");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, Buttons.icon("close-errors", "fth-x", Text.tr("Close"), ways::close));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("side-head");
        setTop(head);
        list.setId("error-groups");
        list.setAccessibleText(Text.tr("Errors by shape"));
        list.setPlaceholder(new EmptyState(
                "fth-check-circle",
                Text.tr("No errors among these lines"),
                Text.tr("Lines that tell of a failure are counted here by what they say, without their numbers"
                        + " and ids.")));
        list.setCellFactory(view -> new GroupCell());
        list.setOnMouseClicked(event -> show());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                show();
                event.consume();
            }
        });
        setCenter(list);
        model.groups().subscribe(this::fill);
    }

    private void fill(List<ErrorGroup> groups) {
        Optional<Shape> chosen =
                Optional.ofNullable(list.getSelectionModel().getSelectedItem()).map(ErrorGroup::shape);
        list.getItems().setAll(groups);
        groups.stream()
                .filter(group -> chosen.filter(group.shape()::equals).isPresent())
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
    }

    private void show() {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(group -> ways.look(group.example()));
    }

    private static String brief(String text) {
        return text.length() <= BRIEF ? text : text.substring(0, BRIEF) + "…";
    }

    private String time(long at) {
        return TIME.format(Instant.ofEpochMilli(at).atZone(zone));
    }

    private final class GroupCell extends ListCell<ErrorGroup> {
        GroupCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(ErrorGroup group, boolean empty) {
            super.updateItem(group, empty);
            setGraphic(empty || group == null ? null : node(group));
        }

        private VBox node(ErrorGroup group) {
            Label count = Labels.of(Humane.count(group.count()), "strong");
            count.setMinWidth(Region.USE_PREF_SIZE);
            Label words = Labels.wrapped(Visible.line(brief(group.shape().text())), "mono", "small");
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox top = new HBox(count, words);
            top.getStyleClass().add("error-top");
            Label when = Labels.of(
                    group.count() == 1
                            ? Text.tr("{0} · {1}", time(group.last()), String.join(", ", group.sources()))
                            : Text.tr(
                                    "{0} to {1} · {2}",
                                    time(group.first()), time(group.last()), String.join(", ", group.sources())),
                    "muted",
                    "small");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            when.setMinWidth(0);
            Button only = Buttons.of(
                    "only-these", Text.tr("Only these"), () -> ways.only(model.steady(group)), "quiet", "small");
            only.setMinWidth(Region.USE_PREF_SIZE);
            HBox trend = trend(group.trend());
            trend.setMinWidth(Region.USE_PREF_SIZE);
            HBox below = new HBox(trend, when, gap, only);
            below.setAlignment(Pos.CENTER_LEFT);
            below.getStyleClass().add("error-below");
            setAccessibleText(
                    Text.tr("{0} times: {1}", group.count(), group.shape().text()));
            return new VBox(top, below);
        }

        private HBox trend(List<Histogram.Bar> bars) {
            int most = Math.max(
                    1, bars.stream().mapToInt(Histogram.Bar::errors).max().orElse(1));
            HBox trend = new HBox(1);
            trend.setAlignment(Pos.BOTTOM_LEFT);
            trend.getStyleClass().add("trend");
            for (Histogram.Bar bar : bars) {
                Region one = new Region();
                int count = bar.of(Level.ERROR) + bar.of(Level.FATAL);
                double height = count == 0 ? 1 : 2 + 14.0 * count / most;
                one.setMinSize(2, height);
                one.setPrefSize(2, height);
                one.setMaxSize(2, height);
                one.getStyleClass().add(count == 0 ? "none" : "some");
                trend.getChildren().add(one);
            }
            return trend;
        }
    }
}
