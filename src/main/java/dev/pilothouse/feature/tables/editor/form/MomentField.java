package dev.pilothouse.feature.tables.editor.form;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.Parsed;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.settings.DateForm;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.Leaving;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.converter.LocalDateStringConverter;

/** A moment as a day and a time in the person's zone, and below it the value that is saved. */
final class MomentField implements Field {
    private final FormModel form;
    private final Line line;
    private final DateForm as;
    private final Consumer<Optional<String>> problem;
    private final DatePicker day = new DatePicker();
    private final TextField time = new TextField();
    private final Label saved = Labels.of("", "muted", "small", "mono");
    private final VBox node = new VBox();
    private boolean loading;

    /** @param problem told what is wrong with the time */
    MomentField(FormModel form, Line line, DateForm as, Consumer<Optional<String>> problem) {
        this.form = form;
        this.line = line;
        this.as = as;
        this.problem = problem;
        day.setEditable(false);
        day.setDisable(!form.isEditable());
        day.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(day, Priority.ALWAYS);
        day.setAccessibleText(Text.tr("{0}, day", line.name()));
        time.setAccessibleText(Text.tr("{0}, time", line.name()));
        time.setEditable(form.isEditable());
        time.setPrefColumnCount(8);
        time.setMinWidth(TextField.USE_PREF_SIZE);
        day.setConverter(
                new LocalDateStringConverter(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ISO_LOCAL_DATE));
        time.getStyleClass().add("mono");
        HBox row = as == DateForm.DAY ? new HBox(day) : new HBox(day, time);
        row.getStyleClass().add("moment");
        node.getChildren().addAll(row, saved);
        node.getStyleClass().add("moment-field");
        refresh();
        day.valueProperty().subscribe((before, now) -> take());
        time.setOnAction(event -> take());
        Leaving.of(time, this::take);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node entry() {
        return as == DateForm.DAY ? day : time;
    }

    @Override
    public void refresh() {
        Optional<Value> value = form.value(line);
        Optional<Moment> moment =
                value.flatMap(it -> Moment.of(it, as, form.rules().zone()));
        loading = true;
        moment.map(Moment::day).ifPresent(day::setValue);
        if (!time.isFocused()) {
            moment.flatMap(Moment::time).ifPresent(it -> time.setText(it.toString()));
        }
        saved.setText(
                value.flatMap(Typed::text).orElse("") + "  " + form.rules().zone());
        loading = false;
    }

    private void take() {
        LocalDate wanted = day.getValue();
        Optional<Value> before = form.value(line);
        if (loading || wanted == null || before.isEmpty()) {
            return;
        }
        Optional<LocalTime> at = Optional.empty();
        if (as != DateForm.DAY) {
            switch (Moment.time(time.getText())) {
                case Parsed.Fit<LocalTime>(LocalTime fits) -> at = Optional.of(fits);
                case Parsed.Broken<LocalTime> broken -> {
                    problem.accept(Optional.of(broken.words()));
                    return;
                }
            }
        }
        problem.accept(Optional.empty());
        Value now = new Moment(wanted, at).value(as, form.rules().zone(), before.get());
        if (!now.equals(before.get())) {
            form.set(line, now);
        }
    }
}
