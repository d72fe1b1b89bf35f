package dev.pilothouse.app;

import dev.pilothouse.core.Notice;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Commands;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.theme.Appearance;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Above every pane: its title, what it looks at, and the buttons that open tasks, notices and the appearance. */
final class TopBar extends HBox implements AutoCloseable {
    private final Overlays overlays;
    private final Commands commands;
    private final HBox actions = new HBox();
    private final Label title = Labels.of("", "heading");
    private final Label subtitle = Labels.of("", "muted");
    private final AgeLabel age;
    private Optional<PaletteField> finder = Optional.empty();

    TopBar(Overlays overlays, Commands commands, Clock clock, BooleanProperty narrow) {
        this.overlays = overlays;
        this.commands = commands;
        setId("top-bar");
        getStyleClass().add("top-bar");
        age = new AgeLabel(clock);
        title.setId("pane-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        subtitle.setId("pane-subtitle");
        subtitle.setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(subtitle.textProperty());
        subtitle.setTooltip(whole);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        actions.getStyleClass().add("actions");
        actions.setMinWidth(Region.USE_PREF_SIZE);
        Button collapse = Buttons.icon(commands.own(WindowCommands.COLLAPSE, () -> narrow.set(!narrow.get())));
        getChildren().addAll(collapse, title, subtitle, age, space, actions);
    }

    void show(Optional<Panes.Shown> pane) {
        title.setText(pane.map(shown -> shown.feature().title()).orElse(""));
        subtitle.textProperty().unbind();
        pane.ifPresentOrElse(
                shown -> subtitle.textProperty().bind(shown.view().trail().map(Visible::line)),
                () -> subtitle.setText(""));
        age.follow(pane.map(Panes.Shown::view));
    }

    TopBar tasks(ObservableList<Job> jobs, RunningJobs running) {
        ProgressRing ring = new ProgressRing();
        Popover<Job> list = new Popover<>("task-list", Text.tr("Tasks"), Text.tr("No tasks yet"), jobs, TaskLine::new);
        Button button = opens(WindowCommands.TASKS, list);
        button.setGraphic(ring);
        running.follow(now -> {
            ring.show(now);
            button.setAccessibleText(now.isEmpty() ? Text.tr("Tasks") : Text.tr("Tasks, {0} running", now.size()));
        });
        actions.getChildren().add(button);
        return this;
    }

    /** What stands before the buttons: the lock, and the way to everything. */
    TopBar finds(GuardSign sign, Action palette) {
        PaletteField field = new PaletteField(palette);
        getChildren().addAll(getChildren().indexOf(actions), List.of(sign, field));
        finder = Optional.of(field);
        return this;
    }

    TopBar notices(Notices notices, Clock clock) {
        Popover<Notice> list =
                new Popover<>("notice-list", Text.tr("Notices"), Text.tr("No notices yet"), notices.list(), notice -> {
                    NoticeLine line = new NoticeLine(notice, clock.instant(), () -> notices.dismiss(notice));
                    line.getStyleClass().add("line");
                    return line;
                });
        Button button = opens(WindowCommands.NOTICES, list);
        Label count = Labels.of("", "count");
        count.setMouseTransparent(true);
        Runnable recount = () -> recount(notices.list(), count, button);
        notices.list().addListener((ListChangeListener<Notice>) change -> recount.run());
        recount.run();
        StackPane bell = new StackPane(button, count);
        StackPane.setAlignment(count, Pos.TOP_RIGHT);
        bell.setMaxHeight(Region.USE_PREF_SIZE);
        actions.getChildren().add(bell);
        return this;
    }

    TopBar appearance(Appearance appearance) {
        actions.getChildren().add(opens(WindowCommands.APPEARANCE, new AppearancePopover(appearance)));
        return this;
    }

    /** Only where a sandbox runs that can be told to misbehave. */
    TopBar troubles(TroubleBoard board) {
        Button button = opens(WindowCommands.TROUBLES, new TroublePopover(board));
        Label count = new TroubleCount(board);
        StackPane badged = new StackPane(button, count);
        StackPane.setAlignment(count, Pos.TOP_RIGHT);
        badged.setMaxHeight(Region.USE_PREF_SIZE);
        actions.getChildren().addFirst(badged);
        return this;
    }

    @Override
    public void close() {
        age.close();
    }

    // A row lets all shrink alike; here the way to everything gives way before what the pane looks at does.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        finder.ifPresent(field -> {
            double room = Math.max(0, field.getWidth() - field.minWidth(-1));
            double given = 0;
            for (Region region : List.of(subtitle, age)) {
                double more = Math.clamp(snapSizeX(region.prefWidth(-1)) - region.getWidth(), 0, room - given);
                region.resizeRelocate(
                        region.getLayoutX() + given, region.getLayoutY(), region.getWidth() + more, region.getHeight());
                given += more;
            }
            for (Node node : getChildren()
                    .subList(getChildren().indexOf(age) + 1, getChildren().indexOf(field))) {
                node.relocate(node.getLayoutX() + given, node.getLayoutY());
            }
            field.resizeRelocate(
                    field.getLayoutX() + given, field.getLayoutY(), field.getWidth() - given, field.getHeight());
        });
    }

    private Button opens(Command command, Region popover) {
        return Buttons.icon(commands.own(command, () -> overlays.popover(popover, actions)));
    }

    private static void recount(List<Notice> notices, Label count, Button button) {
        count.setText(Integer.toString(notices.size()));
        count.setVisible(!notices.isEmpty());
        button.setAccessibleText(
                notices.isEmpty() ? Text.tr("Notices") : Text.tr("Notices, {0} of them", notices.size()));
    }
}
