package dev.pilothouse.feature.tables.staged;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.tables.change.Result;
import dev.pilothouse.feature.tables.change.Staging;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.CommandButton;
import dev.pilothouse.ui.FaultBox;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.WrappingRow;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The yellow bar: how much waits, and what can be done with it. Out of sight while nothing does. */
public final class StagedBar extends VBox {
    private final SaveModel model;
    private final Label count = Labels.of("", "strong");
    private final Label words = Labels.of("");
    private final WrappingRow bar;
    private final CommandButton save;
    private final VBox faults = new VBox();

    /**
     * @param save saves all of it
     * @param discard asks, and forgets all of it
     * @param review shows all of it
     */
    public StagedBar(SaveModel model, Action save, Action discard, Action review) {
        this.model = model;
        this.save = Buttons.of(save, "success");
        this.save.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("staged");
        count.setId("staged-count");
        count.setMinWidth(USE_PREF_SIZE);
        words.setId("staged-words");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        CommandButton forget = Buttons.of(discard);
        CommandButton show = Buttons.of(review);
        forget.setMinWidth(USE_PREF_SIZE);
        show.setMinWidth(USE_PREF_SIZE);
        words.setWrapText(true);
        HBox told = new HBox(count, words);
        told.setAlignment(Pos.CENTER_LEFT);
        told.getStyleClass().add("staged-told");
        bar = WrappingRow.led(told, forget, show, this.save);
        bar.getStyleClass().add("staged-bar");
        bar.managedProperty().bind(bar.visibleProperty());
        faults.getStyleClass().add("rows-fault");
        faults.managedProperty().bind(faults.visibleProperty());
        getChildren().addAll(faults, bar);
        model.staged().staging().subscribe(now -> show());
        model.staged().results().subscribe(now -> show());
        model.saving().subscribe(now -> show());
        model.refused().subscribe(now -> fault());
        model.staged().loading().subscribe(now -> fault());
        model.staged().writing().subscribe(now -> fault());
    }

    private void show() {
        Staging staging = model.staged().staging().get();
        bar.setVisible(!staging.isEmpty());
        count.setText(Text.tr("{0,choice,0#No|1#1 staged change|1<{0} staged changes}", staging.size()));
        save.text().set(Text.tr("Save {0,choice,0#items|1#1 item|1<{0} items}", staging.size()));
        words.setText(model.saving()
                .get()
                .map(StagedBar::running)
                .orElseGet(() -> outcome().orElseGet(() -> Text.tr("nothing is written until you save"))));
    }

    private static String running(Job job) {
        return Text.tr("saving…");
    }

    private Optional<String> outcome() {
        var results = model.staged().results().get();
        if (results.isEmpty()) {
            return Optional.empty();
        }
        return results.size() == 1
                ? Optional.of(ResultWords.of(results.values().iterator().next()))
                : Optional.of(Text.tr(
                        "{0} were not saved{1,choice,0#|0<, {1} of them because somebody else changed them}",
                        results.size(),
                        results.values().stream()
                                .filter(Result.Conflict.class::isInstance)
                                .count()));
    }

    private void fault() {
        faults.getChildren().clear();
        model.refused().get().ifPresent(fault -> faults.getChildren().add(new FaultBox(fault)));
        if (model.staged().loading().get() instanceof Load.Failed<Staging> failed) {
            faults.getChildren().add(new FaultBox(failed.fault()).retry(model.staged()::load));
        }
        if (model.staged().writing().get() instanceof Load.Failed<Staging> failed) {
            faults.getChildren().add(new FaultBox(failed.fault()));
        }
        faults.setVisible(!faults.getChildren().isEmpty());
    }
}
