package dev.pilothouse.app;

import dev.pilothouse.app.update.Newest;
import dev.pilothouse.app.update.UpdateCheck;
import dev.pilothouse.core.Browser;
import dev.pilothouse.core.Settings;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import java.time.Instant;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The part of the settings about newer versions. Screen thread only. */
final class UpdatePart extends VBox {
    private final ObjectProperty<Load<Newest>> newest = new SimpleObjectProperty<>(Load.idle());

    UpdatePart(UpdateCheck check, Settings settings, Scope scope, Browser browser) {
        setId("updates");
        getStyleClass().add("part");
        CheckBox atStart = new CheckBox(Text.tr("Ask at each start whether there is a newer version"));
        atStart.setId("update-check");
        atStart.setWrapText(true);
        atStart.setSelected(settings.get(UpdateCheck.AT_START));
        atStart.setOnAction(event -> settings.set(UpdateCheck.AT_START, atStart.isSelected()));
        Button now = Buttons.of(
                "check-now",
                Text.tr("Check now"),
                () -> scope.load(Text.tr("Ask for a newer version"), newest, progress -> check.ask()));
        Button open = Buttons.of("open-page", Text.tr("Open its page"), () -> page(browser));
        open.visibleProperty().bind(newest.map(UpdatePart::isNewer));
        open.managedProperty().bind(open.visibleProperty());
        Label said = Labels.wrapped("", "muted");
        said.setId("update-said");
        said.textProperty().bind(newest.map(UpdatePart::words));
        newest.subscribe(load -> {
            said.getStyleClass().removeAll("muted", "danger");
            said.getStyleClass().add(load instanceof Load.Failed ? "danger" : "muted");
        });
        HBox line = new HBox(8, now, open);
        getChildren()
                .addAll(
                        Labels.of(Text.tr("Newer versions"), "strong"),
                        atStart,
                        line,
                        said,
                        Labels.wrapped(
                                Text.tr("One signed document is fetched, and it is told nothing. Nothing is"
                                        + " installed."),
                                "muted",
                                "small"));
    }

    private void page(Browser browser) {
        if (newest.get() instanceof Load.Ready<Newest>(Newest.Newer newer, Instant at)) {
            browser.open(newer.page());
        }
    }

    private static boolean isNewer(Load<Newest> load) {
        return load instanceof Load.Ready<Newest>(Newest.Newer newer, Instant at);
    }

    private static String words(Load<Newest> load) {
        return switch (load) {
            case Load.Idle<Newest> idle -> Text.tr("Not asked yet.");
            case Load.Busy<Newest> busy -> Text.tr("Asking…");
            case Load.Failed<Newest> failed ->
                failed.fault().what() + " " + failed.fault().next();
            case Load.Ready<Newest>(Newest.Same same, Instant at) -> Text.tr("You have the newest version.");
            case Load.Ready<Newest>(Newest.Newer newer, Instant at) ->
                Text.tr("There is version {0}.", newer.version());
        };
    }
}
