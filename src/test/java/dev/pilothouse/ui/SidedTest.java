package dev.pilothouse.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Workspaces;
import dev.pilothouse.core.workspace.Overlay;
import dev.pilothouse.core.workspace.Sections;
import dev.pilothouse.core.workspace.Shelf;
import dev.pilothouse.core.workspace.WorkspaceFile;
import java.net.URI;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SidedTest {
    private static final double USUAL = 200;

    @TempDir
    private Path folder;

    private Stage stage;

    @Start
    void open(Stage stage) {
        Platform.setImplicitExit(false);
        this.stage = stage;
        stage.setScene(new Scene(new StackPane(), 800, 300));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void thePanelHasItsUsualWidthAndKeepsTheOneItWasDrawnTo(FxRobot robot) {
        Region side = shown("logs");
        assertThat(side.getWidth()).isCloseTo(USUAL, within(8.0));
        draw(robot, ".split-pane-divider", -100);
        double drawn = side.getWidth();
        assertThat(drawn).isCloseTo(USUAL + 100, within(8.0));

        assertThat(shown("logs").getWidth()).isCloseTo(drawn, within(8.0));
        assertThat(shown("tables").getWidth()).as("another pane's").isCloseTo(USUAL, within(8.0));
    }

    @Test
    void theMainAreaGivesWayWhereThereIsLessRoom() {
        Region side = shown("logs");
        // A stage that was made narrower stays so in the tests that come after.
        WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> ((StackPane) stage.getScene().getRoot()).setPadding(new Insets(0, 200, 0, 0)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(side.getWidth()).isCloseTo(USUAL, within(8.0));
    }

    @Test
    void aListAtTheLeftAndAPanelAtTheRightKeepTheirPlacesApart(FxRobot robot) {
        Region list = new Region();
        list.setPrefWidth(150);
        Region side = shown("tables", list);
        assertThat(list.getWidth()).isCloseTo(150, within(8.0));
        assertThat(side.getWidth()).isCloseTo(USUAL, within(8.0));
        draw(robot, ".split-pane-divider", 60);
        double drawn = list.getWidth();
        assertThat(drawn).isCloseTo(210, within(8.0));
        assertThat(side.getWidth()).isCloseTo(USUAL, within(8.0));

        assertThat(overlay().get(Remembered.SIDES)).containsOnlyKeys("tables.list");

        Region again = new Region();
        again.setPrefWidth(150);
        assertThat(shown("tables", again).getWidth()).isCloseTo(USUAL, within(8.0));
        assertThat(again.getWidth()).isCloseTo(drawn, within(8.0));
    }

    // The headless robot moves no mouse that is held.
    private static void draw(FxRobot robot, String first, double moved) {
        Node divider = robot.lookup(first).query();
        robot.interact(() -> {
            mouse(divider, MouseEvent.MOUSE_PRESSED, 0);
            mouse(divider, MouseEvent.MOUSE_DRAGGED, moved / 2);
            mouse(divider, MouseEvent.MOUSE_DRAGGED, moved);
        });
        robot.interact(() -> mouse(divider, MouseEvent.MOUSE_RELEASED, moved));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void mouse(Node divider, EventType<MouseEvent> type, double moved) {
        Point2D scene = divider.localToScene(2 + (type == MouseEvent.MOUSE_PRESSED ? 0 : moved), 100);
        Event.fireEvent(
                divider,
                new MouseEvent(
                        type,
                        scene.getX(),
                        scene.getY(),
                        scene.getX(),
                        scene.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        true,
                        new PickResult(divider, scene.getX(), scene.getY())));
    }

    private Region shown(String pane) {
        return shown(pane, null);
    }

    private Region shown(String pane, Region list) {
        Region side = new Region();
        side.setPrefWidth(USUAL);
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            Sided sided = new Sided("detail", new Region(), side);
            if (list != null) {
                sided.list("list", list);
            }
            StackPane node = new StackPane(sided);
            Remembered.in(node, pane, overlay());
            stage.getScene().setRoot(node);
        });
        WaitForAsyncUtils.waitForFxEvents();
        return side;
    }

    // As after a restart.
    private Overlay overlay() {
        return new Shelf(folder, new WorkspaceFile(Sections.installed()))
                .overlay(Workspaces.acme(URI.create("http://127.0.0.1:1")), SidedTest::fail);
    }

    private static void fail(Fault fault) {
        throw new AssertionError(fault.what());
    }
}
