package dev.pilothouse.feature.logs.insights;

import dev.pilothouse.aws.logs.SavedQueries;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.logs.settings.SavedInsight;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.CommandButton;
import dev.pilothouse.ui.Labels;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The queries that are kept by name, and a name for the one that is written. */
final class SavedMenu extends MenuButton {
    private final InsightsModel model;
    private final Gate gate;
    private final TextField name = new TextField();
    private final CustomMenuItem keep;
    private List<Object> drawn = List.of();

    SavedMenu(InsightsModel model, Gate gate) {
        super(Text.tr("Saved queries"));
        this.model = model;
        this.gate = gate;
        this.keep = new CustomMenuItem(keep(), false);
        setId("saved-queries");
        setOnShowing(event -> model.kept().readAccount());
        model.kept().own().subscribe(now -> fill());
        model.kept().account().subscribe(now -> fill());
        fill();
    }

    // Only what differs is drawn anew: somebody may be about to click.
    private void fill() {
        List<Object> now = List.of(model.kept().own().get(), account(), refusal());
        if (now.equals(drawn)) {
            return;
        }
        drawn = now;
        getItems().clear();
        section(Text.tr("Of this workspace"), "shared", model.kept().shared(), this::item);
        section(Text.tr("Your own"), "own", model.kept().own().get(), this::own);
        section(Text.tr("Of the account"), "account", account(), this::item);
        refusal().ifPresent(why -> getItems().addAll(heading(Text.tr("Of the account")), heading(why)));
        if (!getItems().isEmpty()) {
            getItems().add(new SeparatorMenuItem());
        }
        getItems().add(keep);
    }

    private Optional<String> refusal() {
        return model.kept().account().get() instanceof Load.Failed<?> failed
                ? Optional.of(failed.fault().what())
                : Optional.empty();
    }

    private List<SavedQueries.Saved> account() {
        return model.kept().account().get().shown().orElse(List.of());
    }

    private <Q> void section(String title, String id, List<Q> queries, Function<Q, MenuItem> item) {
        if (!queries.isEmpty()) {
            getItems().add(heading(title));
            for (int at = 0; at < queries.size(); at++) {
                MenuItem one = item.apply(queries.get(at));
                one.setId(id + "-query-" + (at + 1));
                getItems().add(one);
            }
        }
    }

    private static MenuItem heading(String text) {
        CustomMenuItem item = new CustomMenuItem(Labels.of(text, "muted", "small"), false);
        item.getStyleClass().add("menu-heading");
        return item;
    }

    private MenuItem item(SavedInsight query) {
        return item(query.name(), () -> model.show(query));
    }

    private MenuItem own(SavedInsight query) {
        MenuItem item = item(query);
        item.setGraphic(Buttons.icon(
                "forget-query",
                "fth-trash-2",
                Text.tr("Forget {0}", query.name()),
                after(() -> model.kept().forget(query))));
        return item;
    }

    private MenuItem item(SavedQueries.Saved query) {
        MenuItem item = item(query.name(), () -> model.show(query));
        Action delete = Action.writes(
                QueryCommands.REMOVE,
                gate,
                new SimpleObjectProperty<>(Optional.empty()),
                permit -> model.kept().delete(query, permit));
        Button button = Buttons.icon(delete);
        button.addEventHandler(ActionEvent.ACTION, event -> hide());
        item.setGraphic(button);
        return item;
    }

    private static MenuItem item(String name, Runnable show) {
        MenuItem item = new MenuItem(Visible.line(name));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> show.run());
        return item;
    }

    private Node keep() {
        name.setId("query-name");
        name.setPromptText(Text.tr("Name of this query"));
        name.setAccessibleText(Text.tr("Name of this query"));
        Button own = Buttons.of("save-query", Text.tr("Save on this computer"), after(() -> model.keep(named())));
        own.disableProperty().bind(name.textProperty().map(String::isBlank));
        name.setOnAction(event -> own.fire());
        CommandButton account = Buttons.of(Action.writes(
                QueryCommands.SAVE,
                gate,
                Action.unless(
                        name.textProperty().map(text -> fits(text.strip())),
                        Text.tr("Give the query a name of 1 to {0} characters.", Definition.LONGEST_NAME)),
                permit -> after(() -> model.save(named(), permit)).run()));
        Label everybody = Labels.of(
                Text.tr("Everybody who may read the account’s queries finds it there, in AWS’s console too."),
                "muted",
                "small");
        HBox row = new HBox(6, own, account);
        row.setAlignment(Pos.CENTER_LEFT);
        return new VBox(6, name, row, everybody);
    }

    private static boolean fits(String text) {
        return !text.isEmpty() && text.length() <= Definition.LONGEST_NAME;
    }

    private String named() {
        return name.getText().strip();
    }

    private Runnable after(Runnable work) {
        return () -> {
            work.run();
            name.clear();
            hide();
        };
    }
}
