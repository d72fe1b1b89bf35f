package dev.pilothouse.feature.logs;

import dev.pilothouse.core.Place;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.feature.logs.errors.Shape;
import dev.pilothouse.feature.logs.lines.Ids;
import dev.pilothouse.feature.logs.lines.Level;
import dev.pilothouse.feature.logs.lines.Line;
import dev.pilothouse.feature.logs.read.LinesModel;
import dev.pilothouse.feature.logs.read.LinesView;
import dev.pilothouse.ui.Copying;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done with a line. */
final class LineMenu implements LinesView.Asks {
    private static final int BRIEF = 40;
    private final LogsModel model;
    private final LinesModel lines;
    private final Runnable nearEnd;
    private Optional<Node> at = Optional.empty();

    LineMenu(LogsModel model, LinesModel lines, Runnable nearEnd) {
        this.model = model;
        this.lines = lines;
        this.nearEnd = nearEnd;
    }

    /** Where what was copied is told. */
    void beside(Node node) {
        at = Optional.of(node);
    }

    @Override
    public void nearEnd() {
        nearEnd.run();
    }

    @Override
    public Optional<ContextMenu> menu(long number) {
        return lines.kept().line(number).map(this::menu);
    }

    private ContextMenu menu(Line line) {
        ContextMenu menu = new ContextMenu();
        if (line.level() == Level.NOTE) {
            menu.getItems().add(item("fill", Text.tr("Search this time"), () -> model.fill(line)));
            return menu;
        }
        String steady = Shape.of(line.text()).steadyIn(line.text());
        Ids.request(line.text()).ifPresent(id -> {
            menu.getItems()
                    .add(item("all-of-request", Text.tr("All lines of its request"), () -> lines.look(line.number())));
        });
        menu.getItems().add(item("around", Text.tr("What its stream says around it"), () -> model.around(line)));
        if (!steady.isEmpty()) {
            menu.getItems()
                    .addAll(
                            new SeparatorMenuItem(),
                            item("exclude", Text.tr("Leave out “{0}”", brief(steady)), () -> lines.exclude(steady)),
                            item(
                                    "highlight",
                                    Text.tr("Highlight “{0}”", brief(steady)),
                                    () -> lines.highlight().set(steady)));
        }
        if (!lines.highlight().get().isEmpty()) {
            menu.getItems()
                    .add(item(
                            "no-highlight",
                            Text.tr("Highlight nothing"),
                            () -> lines.highlight().set("")));
        }
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("copy-line", Text.tr("Copy"), () -> copy(lines.text(line.number(), line.number()))),
                        item(
                                "copy-link",
                                Text.tr("Copy a link to it"),
                                () -> copy(place(line).toString())));
        return menu;
    }

    private void copy(String text) {
        at.ifPresent(node -> Copying.copy(node, text));
    }

    /** The line's request, or the minute around it. */
    static Place place(Line line) {
        Map<String, String> arguments = new TreeMap<>();
        Instant time = Instant.ofEpochMilli(line.time());
        Ids.request(line.text()).ifPresent(id -> arguments.put(LogsFeature.REQUEST, id));
        arguments.put(LogsFeature.FROM, time.minusSeconds(30).toString());
        arguments.put(LogsFeature.TO, time.plusSeconds(30).toString());
        return new Place(LogsFeature.ID, line.source().group(), arguments);
    }

    private static String brief(String text) {
        return text.length() <= BRIEF ? text : text.substring(0, BRIEF) + "…";
    }

    private static MenuItem item(String id, String title, Runnable action) {
        MenuItem item = new MenuItem(Visible.line(title));
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
