package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.core.Playground;
import dev.pilothouse.ui.Mouse;
import dev.pilothouse.ui.Mouse.Spot;
import dev.pilothouse.ui.Pictures;
import dev.pilothouse.ui.grid.CellAt;
import dev.pilothouse.ui.grid.Grid;
import dev.pilothouse.ui.lines.LineList;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.core.ConditionTimeoutException;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Somebody in front of the program's real window, headless: clicks controls by id, types, reads what is on screen. */
public final class Person implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final FxRobot robot = new FxRobot();
    private final Fingers fingers = new Fingers(robot);
    private final Mouse mouse = new Mouse();
    private final CopyOnWriteArrayList<URI> opened = new CopyOnWriteArrayList<>();
    private final Stage stage;
    final Windows windows;

    private Person(Windows windows, Stage stage) {
        this.windows = windows;
        this.stage = stage;
    }

    private Person(Path settings, int width, int height, Optional<Playground> playground, Clock clock) {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException("JavaFX did not start", e);
        }
        Platform.setImplicitExit(false);
        stage = onScreen(() -> {
            Stage made = new Stage();
            made.setX(0);
            made.setY(0);
            made.setWidth(width);
            made.setHeight(height);
            return made;
        });
        windows = onScreen(() -> new Windows(Outfit.in(settings, playground, opened::add, clock)));
        onScreen(() -> windows.open(stage));
    }

    /** Opens the program in a window of that size. */
    public static Person at(Path settings, int width, int height) {
        return new Person(
                settings, width, height, ServiceLoader.load(Playground.class).findFirst(), Clock.systemUTC());
    }

    /** Opens the program on a playground of the test's own. */
    public static Person on(Playground playground, Path settings) {
        return on(playground, settings, Clock.systemUTC());
    }

    /** As {@link #on(Playground, Path)}, with a clock that the test moves. */
    public static Person on(Playground playground, Path settings, Clock clock) {
        return new Person(settings, 1440, 900, Optional.of(playground), clock);
    }

    /** The same person in another window of the program. */
    public Person in(Stage other) {
        return new Person(windows, other);
    }

    /** Clicks the control once it can be clicked. */
    public Person click(String id) {
        mouse.click(
                "#" + id + " can be clicked",
                () -> find(id).filter(it -> !it.isDisabled()).flatMap(node -> {
                    scrollTo(node);
                    return Spot.middleOf(node);
                }));
        return this;
    }

    /** Clicks an item of a menu; opens the menu once more where it went away, as it does when the focus still moves. */
    public Person choose(String menu, String item) {
        await().during(Duration.ofMillis(300))
                .until(() -> has(item) || click(menu).has(item));
        return click(item);
    }

    /** Clicks a cell of a painted grid, after scrolling to it; the row of titles is {@link CellAt#HEADING}. */
    public Person cell(String gridId, int row, int column) {
        Grid grid = (Grid) wait("#" + gridId + " is there", () -> find(gridId));
        mouse.click("its cell " + row + ", " + column + " can be clicked", () -> {
            grid.reveal(new CellAt(row, column));
            return grid.cellBounds(row, column)
                    .map(seen ->
                            Spot.in(grid, seen.getMinX() + seen.getWidth() / 2, seen.getMinY() + seen.getHeight() / 2));
        });
        return this;
    }

    /** Clicks a row of a painted list of lines, after scrolling to it. */
    public Person line(String listId, int row) {
        LineList list = (LineList) node(listId);
        mouse.click(
                "its row " + row + " can be clicked",
                () -> list.revealRow(row).map(seen -> Spot.in(list, seen.getMinX() + 400, seen.getMinY() + 10)));
        return this;
    }

    /** What a screen reader says of a row of a list of lines. */
    public String lineText(String listId, int row) {
        return spoken(listId, AccessibleAttribute.ITEM_AT_INDEX, row);
    }

    /** What a screen reader says of a cell: its text, and its marks in words. */
    public String cellText(String gridId, int row, int column) {
        return spoken(gridId, AccessibleAttribute.CELL_AT_ROW_COLUMN, row, column);
    }

    private String spoken(String id, AccessibleAttribute attribute, Object... at) {
        Node whole = node(id);
        return onScreen(() -> whole.queryAccessibleAttribute(attribute, at) instanceof Node part
                ? (String) part.queryAccessibleAttribute(AccessibleAttribute.TEXT)
                : "");
    }

    /** Clicks into the field, clears it and types. */
    public Person type(String id, String text) {
        click(id);
        onScreen(() -> {
            ((TextInputControl) find(id).orElseThrow()).clear();
            return id;
        });
        fingers.write(onScreen(new OwnWindows(stage)::target), text);
        return this;
    }

    /** Presses a key, with others held. */
    public Person press(KeyCode... keys) {
        onScreen(new OwnWindows(stage)::target);
        fingers.press(keys);
        return this;
    }

    /** Types into whatever has the focus. */
    public Person write(String text) {
        fingers.write(onScreen(new OwnWindows(stage)::target), text);
        return this;
    }

    /** Leads the focus to the control by Tab, as somebody without a mouse. */
    public Person tabTo(String id) {
        sees(id);
        for (int stops = 0; stops < 60 && !focused().equals(id); stops++) {
            press(KeyCode.TAB);
        }
        assertThat(focused()).isEqualTo(id);
        return this;
    }

    /** The id of what has the focus; empty where nothing with an id has it. */
    public String focused() {
        return onScreen(() -> Optional.ofNullable(stage.getScene().getFocusOwner())
                .map(Node::getId)
                .orElse(""));
    }

    /** The title of the window. */
    public String title() {
        return onScreen(stage::getTitle);
    }

    /** The control. */
    public Node node(String id) {
        return find(id).orElseThrow(() -> new AssertionError("#" + id + " is not there"));
    }

    /** Whether the control is on screen now. */
    public boolean has(String id) {
        return onScreen(() -> find(id).isPresent());
    }

    /** Waits until the control is there. */
    public Person sees(String id) {
        wait("#" + id + " is there", () -> find(id));
        return this;
    }

    /** Waits until somewhere on screen stands the text. */
    public Person reads(String text) {
        wait(
                "“" + text + "” stands somewhere",
                () -> robot.lookup(node -> node instanceof Labeled label
                                && mine(node)
                                && shown(node)
                                && label.getText() != null
                                && label.getText().contains(text))
                        .tryQuery());
        return this;
    }

    /** The text of a label or field. */
    public String text(String id) {
        Node node = node(id);
        return onScreen(() -> node instanceof Labeled label ? label.getText() : ((TextInputControl) node).getText());
    }

    /** The window as a picture. */
    public BufferedImage picture() {
        WaitForAsyncUtils.waitForFxEvents();
        return onScreen(() -> Pictures.of(stage));
    }

    /** The addresses opened in the browser. */
    public Iterable<URI> opened() {
        return opened;
    }

    /** Runs on the screen's thread, for what headless can't do as a person would. */
    public <T> T onScreen(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE.toMillis(), action);
    }

    @Override
    public void close() {
        onScreen(() -> {
            windows.close();
            stage.close();
            return true;
        });
        assertThat(stage.isShowing()).isFalse();
    }

    private Optional<Node> find(String id) {
        return robot.lookup("#" + id).queryAll().stream()
                .filter(this::mine)
                .filter(Person::shown)
                .findFirst();
    }

    private boolean mine(Node node) {
        return node.getScene() != null
                && new OwnWindows(stage).has(node.getScene().getWindow());
    }

    private static void scrollTo(Node node) {
        node.getScene().getRoot().layout();
        for (Node up = node; up != null; up = up.getParent()) {
            if (up instanceof ScrollPane scroll) {
                Scrolling.bringIntoSight(scroll, node);
            }
        }
        node.getScene().getRoot().layout();
    }

    private static boolean shown(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null
                && node.getScene().getWindow() != null
                && node.getScene().getWindow().isShowing();
    }

    private <N> N wait(String what, Callable<Optional<N>> look) {
        try {
            return await(what)
                    .atMost(PATIENCE)
                    .until(() -> WaitForAsyncUtils.waitForAsyncFx(10_000, look), Optional::isPresent)
                    .orElseThrow();
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("In vain: " + what + ". " + onScreen(() -> new Sight(stage).words()), e);
        }
    }
}
