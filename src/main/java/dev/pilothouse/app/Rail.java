package dev.pilothouse.app;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Place;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.command.Commands;
import dev.pilothouse.ui.Badges;
import dev.pilothouse.ui.Feature;
import dev.pilothouse.ui.Labels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The rail at the left: the workspace, the panes there are by group, the person. It collapses to icons. */
final class Rail extends VBox {
    private final Panes panes;
    private final Commands commands;
    private final Badges badges;
    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private final Map<String, ToggleButton> entries = new HashMap<>();

    Rail(Workspace workspace, Panes panes, Commands commands, PersonMenu person, Badges badges) {
        this.badges = badges;
        this.panes = panes;
        this.commands = commands;
        setId("rail");
        getStyleClass().add("rail");
        Badge badge = new Badge(workspace);
        badge.narrow().bind(narrow);
        person.narrow().bind(narrow);
        VBox list = new VBox();
        list.getStyleClass().add("entries");
        for (Feature.Group group : Feature.Group.values()) {
            addGroup(list, group);
        }
        ScrollPane entries = Scrolling.down(list);
        VBox.setVgrow(entries, Priority.ALWAYS);
        getChildren().addAll(badge, entries, person);
        narrow.subscribe(now -> {
            getStyleClass().remove("narrow");
            Optional.of("narrow").filter(style -> now).ifPresent(getStyleClass()::add);
        });
        panes.shownPane().subscribe(this::select);
    }

    /** Whether only icons are shown. */
    BooleanProperty narrow() {
        return narrow;
    }

    private void addGroup(VBox list, Feature.Group group) {
        List<Feature> features = panes.features().stream()
                .filter(feature -> feature.group() == group)
                .toList();
        if (!features.isEmpty() && group != Feature.Group.OVERVIEW) {
            list.getChildren().add(heading(group));
        }
        features.forEach(feature -> list.getChildren().add(entry(feature)));
    }

    private Label heading(Feature.Group group) {
        Label heading = Labels.of(title(group), "group");
        heading.visibleProperty().bind(narrow.not());
        heading.managedProperty().bind(heading.visibleProperty());
        return heading;
    }

    private Node entry(Feature feature) {
        Action go = commands.own(
                WindowCommands.go(feature, panes.features().indexOf(feature)), () -> panes.go(Place.of(feature.id())));
        ToggleButton entry = new ToggleButton(feature.title(), Labels.icon(feature.icon()));
        entry.setId("go-" + feature.id());
        entry.getStyleClass().setAll("entry");
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.setOnAction(event -> {
            go.run();
            entry.setSelected(true);
        });
        Tooltip name = new Tooltip(feature.title());
        entry.tooltipProperty().bind(narrow.map(now -> now ? name : null));
        entries.put(feature.id(), entry);
        Label waits = Labels.of("", "pill", "warning", "waits");
        waits.setId("waits-" + feature.id());
        waits.setMouseTransparent(true);
        badges.of(feature.id()).subscribe(count -> {
            waits.setText(Humane.count(count));
            waits.setVisible(count > 0);
            entry.setAccessibleText(
                    count == 0
                            ? feature.title()
                            : Text.tr("{0}, {1,choice,1#1 change waits|1<{1} changes wait}", feature.title(), count));
        });
        StackPane row = new StackPane(entry, waits);
        StackPane.setAlignment(waits, Pos.CENTER_RIGHT);
        return row;
    }

    private Subscription select(Optional<Panes.Shown> shown) {
        entries.forEach((id, entry) -> entry.setSelected(
                shown.filter(pane -> pane.feature().id().equals(id)).isPresent()));
        return Subscription.EMPTY;
    }

    private static String title(Feature.Group group) {
        return switch (group) {
            case OVERVIEW -> Text.tr("Overview");
            case RELEASE -> Text.tr("Release");
            case RUN -> Text.tr("Run");
            case DATA -> Text.tr("Data & people");
            case OPERATE -> Text.tr("Operate");
        };
    }
}
