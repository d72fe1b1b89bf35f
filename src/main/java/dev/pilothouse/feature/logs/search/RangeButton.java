package dev.pilothouse.feature.logs.search;

import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** From when to when: one of the usual lengths up to now, or two moments. */
public final class RangeButton extends MenuButton {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private final ObjectProperty<TimeRange> range;
    private final ZoneId zone;
    private final Clock clock;
    private final TextField from = field("range-from", Text.tr("From"));
    private final TextField to = field("range-to", Text.tr("To"));
    private final Label problem = Labels.wrapped("", "danger", "small");

    public RangeButton(String id, ObjectProperty<TimeRange> range, ZoneId zone, Clock clock) {
        this.range = range;
        this.zone = zone;
        this.clock = clock;
        setId(id);
        for (TimeRange.Last last : TimeRange.OFFERED) {
            MenuItem item = new MenuItem(last.words(zone));
            item.setId("range-" + last.length().toMinutes());
            item.setOnAction(event -> range.set(last));
            getItems().add(item);
        }
        CustomMenuItem between = new CustomMenuItem(between(), false);
        getItems().addAll(new SeparatorMenuItem(), between);
        range.subscribe(now -> show(now));
    }

    private void show(TimeRange now) {
        setText(now.words(zone));
        setAccessibleText(Text.tr("Time: {0}", now.words(zone)));
        Instant at = clock.instant();
        from.setText(WRITTEN.format(now.from(at).atZone(zone)));
        to.setText(WRITTEN.format(now.to(at).atZone(zone)));
        problem.setText("");
    }

    private VBox between() {
        HBox row = new HBox(6, from, Labels.of("–", "muted"), to, Buttons.of("use-range", Text.tr("Use"), this::use));
        row.setAlignment(Pos.CENTER_LEFT);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        VBox box = new VBox(
                6, Labels.of(Text.tr("From one moment to another, in {0}", zone), "muted", "small"), row, problem);
        box.getStyleClass().add("range-between");
        to.setOnAction(event -> use());
        from.setOnAction(event -> use());
        return box;
    }

    private void use() {
        var today = clock.instant().atZone(zone).toLocalDate();
        Optional<Instant> first = TimeRange.moment(from.getText(), zone, today);
        Optional<Instant> last = TimeRange.moment(to.getText(), zone, today);
        if (first.isEmpty() || last.isEmpty()) {
            problem.setText(Text.tr("A moment looks like 2026-11-26 14:30, or 14:30 for today."));
        } else if (!first.get().isBefore(last.get())) {
            problem.setText(Text.tr("The first moment has to be before the last."));
        } else {
            range.set(new TimeRange.Between(first.get(), last.get()));
            hide();
        }
    }

    private static TextField field(String id, String name) {
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(name);
        field.setPrefColumnCount(15);
        return field;
    }
}
