package dev.pilothouse.feature.activity;

import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.command.Usual;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.CommandButton;
import dev.pilothouse.ui.WrappingRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** Which entries are shown, and what can be done with all of them. */
final class FilterBar extends WrappingRow {
    private final ActivityModel model;
    private final TextField text = new TextField();
    private final ComboBox<Optional<Outcome>> outcome =
            choice("filter-outcome", Text.tr("Any outcome"), EntryWords::outcome);
    private final ComboBox<Optional<String>> feature = choice("filter-feature", Text.tr("All panes"), id -> id);
    private final ComboBox<Optional<String>> person = choice("filter-person", Text.tr("Everybody"), name -> name);

    FilterBar(ActivityModel model, Gate gate, BooleanProperty exporting) {
        this.model = model;
        getStyleClass().add("tool-bar-row");
        text.setId("filter");
        text.setPromptText(Text.tr("Filter entries"));
        text.setAccessibleText(Text.tr("Filter entries"));
        text.setPrefColumnCount(10);
        text.setMinWidth(USE_PREF_SIZE);
        outcome.setMinWidth(USE_PREF_SIZE);
        feature.setMinWidth(USE_PREF_SIZE);
        for (Outcome one : Outcome.values()) {
            outcome.getItems().add(Optional.of(one));
        }
        CheckBox everywhere = new CheckBox(Text.tr("All workspaces"));
        everywhere.setId("everywhere");
        everywhere.setMinWidth(USE_PREF_SIZE);
        everywhere.selectedProperty().subscribe(model::everywhere);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        CommandButton verify = Buttons.of(ActivityFeature.VERIFY, gate, model::verify);
        CommandButton export = Buttons.of(ActivityFeature.EXPORT, gate, () -> exporting.set(!exporting.get()));
        verify.setMinWidth(USE_PREF_SIZE);
        export.setMinWidth(USE_PREF_SIZE);
        Button refresh = Buttons.icon(Action.reads(Usual.REFRESH, gate, model::refresh));
        getChildren().addAll(text, outcome, feature, person, everywhere, gap, verify, export, refresh);
        text.textProperty().subscribe(this::refilter);
        outcome.valueProperty().subscribe(this::refilter);
        feature.valueProperty().subscribe(this::refilter);
        person.valueProperty().subscribe(this::refilter);
        model.read().addListener((ListChangeListener<Row>) change -> offer());
        offer();
    }

    private void refilter() {
        model.filter()
                .set(new Filter(
                        text.getText(),
                        value(outcome),
                        value(feature),
                        value(person),
                        model.filter().get().where()));
    }

    // What can be chosen is what was read.
    private void offer() {
        offer(feature, row -> row.entry().feature());
        offer(person, row -> row.entry().author().person());
    }

    private void offer(ComboBox<Optional<String>> choice, Function<Row, String> of) {
        List<Optional<String>> items = new ArrayList<>(List.of(Optional.empty()));
        model.read().stream().map(of).distinct().sorted().map(Optional::of).forEach(items::add);
        value(choice).map(Optional::of).filter(kept -> !items.contains(kept)).ifPresent(items::add);
        if (!choice.getItems().equals(items)) {
            Optional<String> before = value(choice);
            choice.getItems().setAll(items);
            choice.setValue(before);
        }
    }

    private static <T> Optional<T> value(ComboBox<Optional<T>> choice) {
        return choice.getValue() == null ? Optional.empty() : choice.getValue();
    }

    private static <T> ComboBox<Optional<T>> choice(String id, String any, Function<T, String> name) {
        ComboBox<Optional<T>> choice = new ComboBox<>();
        choice.setId(id);
        choice.setAccessibleText(any);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<T> value) {
                return value == null ? any : value.map(name).orElse(any);
            }

            @Override
            public Optional<T> fromString(String text) {
                throw new UnsupportedOperationException("not editable");
            }
        });
        choice.getItems().add(Optional.empty());
        choice.setValue(Optional.empty());
        return choice;
    }
}
