package dev.pilothouse.feature.logs;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.logs.search.TimeRange;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Leads to a request by its id, or to a moment among the lines. */
final class GoBar extends HBox {
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final TextField request = field("request-id", Text.tr("Request id"), 32);
    private final TextField time = field("go-time", Text.tr("Time, such as 14:31:10"), 22);
    private final Label problem = Labels.of("", "danger", "small");

    GoBar(ZoneId zone, Consumer<String> openRequest, LongConsumer goTo) {
        setId("go-bar");
        getStyleClass().add("log-strip");
        setAlignment(Pos.CENTER_LEFT);
        visibleProperty().bind(open);
        managedProperty().bind(open);
        HBox.setHgrow(request, Priority.ALWAYS);
        time.setMinWidth(USE_PREF_SIZE);
        Runnable look = () -> {
            if (!request.getText().isBlank()) {
                openRequest.accept(request.getText().strip());
            }
        };
        Runnable go = () -> {
            Optional<Instant> moment = TimeRange.moment(time.getText(), zone, LocalDate.now(zone));
            problem.setText(moment.isPresent() ? "" : Text.tr("A time looks like 14:31:10."));
            moment.ifPresent(it -> goTo.accept(it.toEpochMilli()));
        };
        Button opens = Buttons.of("open-request", Text.tr("Look at the request"), look);
        opens.disableProperty().bind(request.textProperty().map(String::isBlank));
        request.setOnAction(event -> look.run());
        time.setOnAction(event -> go.run());
        getChildren()
                .addAll(
                        request,
                        opens,
                        time,
                        Buttons.of("go-to-time", Text.tr("Go to time"), go),
                        problem,
                        Buttons.icon("close-go", "fth-x", Text.tr("Close"), () -> open.set(false)));
    }

    /** Opens it and leads into it, or closes it. */
    void toggle() {
        open.set(!open.get());
        if (open.get()) {
            request.requestFocus();
        }
    }

    private static TextField field(String id, String name, int columns) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(name);
        field.setAccessibleText(name);
        field.setPrefColumnCount(columns);
        field.getStyleClass().add("mono");
        return field;
    }
}
