package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.feature.functions.event.EventCommands;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.CommandButton;
import dev.pilothouse.ui.FormRow;
import dev.pilothouse.ui.Labels;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Keeps an event by a name: on this computer, or shared with everybody who may use the function. */
final class KeepDialog extends VBox {
    private static final Pattern NAME = Pattern.compile("[^\\p{C}\\p{Zl}\\p{Zp}]{1,80}");

    /** Where it goes. */
    record Ways(
            Gate gate,
            Consumer<String> keep,
            Consumer<String> publish,
            BiConsumer<String, Permit> share,
            Runnable close) {}

    KeepDialog(String name, Ways ways) {
        setId("keep-event-dialog");
        getStyleClass().addAll("prompt", "keep-event");
        setAccessibleText(Text.tr("Save the event"));
        TextField field = new TextField(name);
        field.setId("event-name");
        BooleanBinding named = Bindings.createBooleanBinding(
                () -> NAME.matcher(field.getText().strip()).matches(), field.textProperty());
        Consumer<Consumer<String>> done = way -> {
            way.accept(field.getText().strip());
            ways.close().run();
        };
        Button keep =
                Buttons.of("keep-event", Text.tr("Save on this computer"), () -> done.accept(ways.keep()), "accent");
        Button publish =
                Buttons.of("publish-event", Text.tr("Put into the workspace"), () -> done.accept(ways.publish()));
        keep.disableProperty().bind(named.not());
        publish.disableProperty().bind(named.not());
        field.setOnAction(event -> keep.fire());
        CommandButton share = Buttons.of(Action.writes(
                EventCommands.SHARE,
                ways.gate(),
                Action.unless(named, Text.tr("Give the event a name first.")),
                permit -> done.accept(text -> ways.share().accept(text, permit))));
        HBox buttons = new HBox(Buttons.of("cancel-keep", Text.tr("Cancel"), ways.close()), share, publish, keep);
        buttons.getStyleClass().add("buttons");
        getChildren()
                .addAll(
                        Labels.of(Text.tr("Save the event"), "heading"),
                        new FormRow(Text.tr("Name"), field),
                        hint(Text.tr("In the workspace it goes with the workspace’s file when you export it.")),
                        hint(Text.tr("A shared event lies in EventBridge’s schema registry: everybody who may read it"
                                + " there sees it, and Lambda’s console offers it.")),
                        buttons);
    }

    private static Label hint(String words) {
        return Labels.wrapped(words, "muted", "small");
    }
}
