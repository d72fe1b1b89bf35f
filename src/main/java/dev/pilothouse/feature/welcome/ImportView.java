package dev.pilothouse.feature.welcome;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.FaultBox;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.Pill;
import dev.pilothouse.ui.Tone;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** Looking at a workspace file before it is taken: what is new, what is not as it was, what is odd. */
final class ImportView extends VBox {
    private final ShelfModel model;
    private final Node failures;
    private final VBox looked = new VBox();

    ImportView(ShelfModel model, Node failures) {
        this.model = model;
        this.failures = failures;
        setId("importing");
        getStyleClass().add("import");
        looked.getStyleClass().add("looked");
        Button look = Buttons.of("look", Text.tr("Look at it"), model::look, "accent");
        look.disableProperty().bind(model.file().map(String::isBlank));
        Button cancel = Buttons.of("leave", Text.tr("Cancel"), model::leave);
        HBox buttons = new HBox(8, look, cancel);
        getChildren()
                .addAll(
                        Labels.of(Text.tr("Import a workspace"), "display"),
                        Labels.wrapped(
                                Text.tr("From a file, or from an https address. Nothing in it is called or kept before"
                                        + " you have seen it. Pilothouse keeps a copy, so the file may move."),
                                "muted"),
                        new FileRow(
                                model.file(),
                                Text.tr("Path or https address of a workspace file"),
                                FileChooser::showOpenDialog,
                                model::look),
                        buttons,
                        looked);
        model.arrival().subscribe(this::show);
    }

    private void show(Load<Arrival> load) {
        looked.getChildren().clear();
        switch (load) {
            case Load.Idle<Arrival> idle -> {}
            case Load.Busy<Arrival> busy -> looked.getChildren().setAll(Labels.of(Text.tr("Reading…"), "muted"));
            case Load.Failed<Arrival> failed -> looked.getChildren().setAll(new FaultBox(failed.fault()));
            case Load.Ready<Arrival> ready -> draw(ready.value());
        }
    }

    private void draw(Arrival arrival) {
        HBox title = new HBox(
                8,
                Labels.of(arrival.workspace().name(), "heading"),
                Pill.of(arrival.workspace().environment()),
                state(arrival));
        title.setAlignment(Pos.CENTER_LEFT);
        looked.getChildren().addAll(title, Labels.wrapped(sentence(arrival)));
        arrival.warnings().stream().map(ImportView::warning).forEach(looked.getChildren()::add);
        if (!arrival.differences().isEmpty()) {
            looked.getChildren().add(new DifferenceGrid(arrival));
        }
        if (!arrival.nothingNew()) {
            Button take = Buttons.of(
                    "take",
                    arrival.known().isEmpty() ? Text.tr("Add it") : Text.tr("Replace"),
                    () -> model.take(arrival),
                    arrival.grave() ? "danger" : "accent");
            looked.getChildren().add(take);
        }
        looked.getChildren().add(failures);
    }

    private static Pill state(Arrival arrival) {
        if (arrival.known().isEmpty()) {
            return new Pill(Text.tr("new"), Tone.ACCENT);
        }
        return arrival.nothingNew()
                ? new Pill(Text.tr("known"), Tone.NEUTRAL)
                : new Pill(Text.tr("changed"), arrival.grave() ? Tone.DANGER : Tone.WARNING);
    }

    private static String sentence(Arrival arrival) {
        String account = arrival.workspace().account();
        if (arrival.known().isEmpty()) {
            return Text.tr("You have no workspace of this name and environment. It is about AWS account {0}.", account);
        }
        if (arrival.nothingNew()) {
            return Text.tr("It is the same as the one you have, about AWS account {0}.", account);
        }
        return arrival.grave()
                ? Text.tr("It changes whom passwords and calls go to. Ask whoever gave it to you, by another way.")
                : Text.tr("It changes the one you have, about AWS account {0}.", account);
    }

    private static Node warning(String sentence) {
        HBox row = new HBox(8, Labels.icon("fth-alert-triangle", "warning"), Labels.wrapped(sentence));
        row.getStyleClass().add("caution");
        return row;
    }
}
