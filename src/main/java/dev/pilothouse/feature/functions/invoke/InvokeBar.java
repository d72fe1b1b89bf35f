package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.feature.functions.event.EventsModel;
import dev.pilothouse.feature.functions.event.Offer;
import dev.pilothouse.feature.functions.version.Alias;
import dev.pilothouse.feature.functions.version.Version;
import dev.pilothouse.feature.functions.version.Versions;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.CommandButton;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.WrappingRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What is invoked, with what and how: three menus, and the buttons. */
final class InvokeBar extends WrappingRow {
    private static final int VERSIONS = 20;
    private static final int WIDE = 360;

    private final InvokeModel model;
    private final EventsModel events;
    private final ObservableValue<Optional<Versions>> versions;

    InvokeBar(
            InvokeModel model,
            EventsModel events,
            ObservableValue<Optional<Versions>> versions,
            CommandButton dryRun,
            CommandButton invoke) {
        this.model = model;
        this.events = events;
        this.versions = versions;
        getStyleClass().add("invoke-bar");
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        dryRun.setMinWidth(USE_PREF_SIZE);
        invoke.setMinWidth(USE_PREF_SIZE);
        // At the right of the line that they are in, whichever that is.
        HBox buttons = new HBox(dryRun, invoke);
        buttons.getStyleClass().add("buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(buttons, Priority.ALWAYS);
        getChildren().addAll(qualifier(), event(), mode(), buttons);
    }

    /** Takes an event by its name; answers whether there is one. */
    boolean choose(String name) {
        Optional<Offer> offer = events.find(name);
        offer.ifPresent(this::choose);
        return offer.isPresent();
    }

    private MenuButton qualifier() {
        MenuButton button = menu("qualifier", Text.tr("Alias or version"));
        Runnable draw = () -> {
            button.setText(chosen());
            button.getItems().setAll(qualifiers());
        };
        versions.subscribe(draw);
        model.qualifier().subscribe(draw);
        draw.run();
        return button;
    }

    private String chosen() {
        return model.qualifier()
                .get()
                .map(name -> versions.getValue()
                        .flatMap(all -> all.alias(name))
                        .map(alias -> Text.tr("alias {0} → {1}", name, alias.words()))
                        .orElseGet(
                                () -> name.matches("\\d+") ? Text.tr("version {0}", name) : Text.tr("alias {0}", name)))
                .orElse(Text.tr("newest code"));
    }

    private List<MenuItem> qualifiers() {
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        items.add(radio(group, Text.tr("newest code"), Optional.empty()));
        versions.getValue().ifPresent(all -> {
            if (!all.aliases().isEmpty()) {
                items.add(heading(Text.tr("Aliases")));
            }
            for (Alias alias : all.aliases()) {
                items.add(radio(group, Text.tr("{0} → {1}", alias.name(), alias.words()), Optional.of(alias.name())));
            }
            if (!all.published().isEmpty()) {
                items.add(heading(Text.tr("Versions")));
            }
            for (Version version : all.published().stream().limit(VERSIONS).toList()) {
                items.add(radio(
                        group,
                        version.description().isEmpty()
                                ? version.number()
                                : Text.tr("{0} · {1}", version.number(), version.description()),
                        Optional.of(version.number())));
            }
        });
        return items;
    }

    private MenuItem radio(ToggleGroup group, String text, Optional<String> qualifier) {
        RadioMenuItem item = new RadioMenuItem(Visible.line(text));
        item.setId("qualifier-" + qualifier.orElse("newest"));
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(model.qualifier().get().equals(qualifier));
        item.setOnAction(event -> model.qualifier().set(qualifier));
        return item;
    }

    private MenuButton event() {
        MenuButton button = menu("event-choice", Text.tr("Event"));
        model.eventName()
                .subscribe(name ->
                        button.setText(name.isEmpty() ? Text.tr("event") : Text.tr("event {0}", Visible.line(name))));
        Runnable draw = () -> button.getItems().setAll(eventItems(button::hide));
        events.offers().subscribe(draw);
        draw.run();
        return button;
    }

    private List<MenuItem> eventItems(Runnable shut) {
        List<MenuItem> items = new ArrayList<>();
        Optional<Offer.Source> before = Optional.empty();
        int number = 0;
        for (Offer offer : events.offers().get()) {
            if (before.filter(offer.source()::equals).isEmpty()) {
                items.add(heading(words(offer.source())));
                before = Optional.of(offer.source());
            }
            MenuItem item = new MenuItem(Visible.line(offer.name()));
            item.setId("event-" + ++number);
            item.setMnemonicParsing(false);
            item.setOnAction(event -> choose(offer));
            if (offer.source() == Offer.Source.OWN) {
                item.setGraphic(forget(offer.name(), number, shut));
            }
            items.add(item);
        }
        events.unshared().ifPresent(why -> items.addAll(List.of(heading(words(Offer.Source.SHARED)), heading(why))));
        return items;
    }

    private Node forget(String name, int number, Runnable shut) {
        return Buttons.icon("forget-event-" + number, "fth-trash-2", Text.tr("Forget {0}", Visible.line(name)), () -> {
            shut.run();
            events.forget(name);
        });
    }

    private void choose(Offer offer) {
        model.write(offer.event().get());
        model.eventName().set(offer.name());
    }

    private static String words(Offer.Source source) {
        return switch (source) {
            case WORKSPACE -> Text.tr("Of the workspace");
            case OWN -> Text.tr("Saved on this computer");
            case SHARED -> Text.tr("Shared test events");
            case TEMPLATE -> Text.tr("Templates");
        };
    }

    private MenuButton mode() {
        MenuButton button = menu("mode", Text.tr("How it is invoked"));
        ToggleGroup group = new ToggleGroup();
        for (Mode mode : Mode.values()) {
            RadioMenuItem item = new RadioMenuItem(mode.title());
            item.setId("mode-" + mode.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            item.setToggleGroup(group);
            item.setOnAction(event -> model.mode().set(mode));
            model.mode().subscribe(now -> item.setSelected(now == mode));
            button.getItems().add(item);
        }
        model.mode().subscribe(now -> button.setText(now.brief()));
        return button;
    }

    private static MenuButton menu(String id, String name) {
        MenuButton button = new MenuButton();
        button.setId(id);
        button.setAccessibleText(name);
        button.setMnemonicParsing(false);
        button.setMinWidth(0);
        // Of a long name the end is cut.
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(button.textProperty());
        button.setTooltip(whole);
        return button;
    }

    private static MenuItem heading(String text) {
        Label label = Labels.wrapped(text, "muted", "small");
        label.setMaxWidth(WIDE);
        CustomMenuItem item = new CustomMenuItem(label, false);
        item.getStyleClass().add("menu-heading");
        return item;
    }
}
