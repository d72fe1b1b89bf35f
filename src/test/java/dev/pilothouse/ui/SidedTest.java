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
        assertThat(side.getWidth()).isCloseTo(USUAL, within(4.0));
        Node divider = robot.lookup(".split-pane-divider").query();
        // The headless robot moves no mouse that is held.
        robot.interact(() -> {
            mouse(divider, MouseEvent.MOUSE_PRESSED, 0);
            mouse(divider, MouseEvent.MOUSE_DRAGGED, -60);
            mouse(divider, MouseEvent.MOUSE_DRAGGED, -100);
        });
        robot.interact(() -> mouse(divider, MouseEvent.MOUSE_RELEASED, -100));
        double drawn = side.getWidth();
        assertThat(drawn).isCloseTo(USUAL + 100, within(8.0));

        assertThat(shown("logs").getWidth()).isCloseTo(drawn, within(4.0));
        assertThat(shown("tables").getWidth()).as("another pane's").isCloseTo(USUAL, within(4.0));
    }

    @Test
    void theMainAreaGivesWayWhereTheWindowGetsNarrower() {
        Region side = shown("logs");
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> stage.setWidth(600));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(side.getWidth()).isCloseTo(USUAL, within(4.0));
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
        Region side = new Region();
        side.setPrefWidth(USUAL);
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            StackPane node = new StackPane(new Sided("detail", new Region(), side));
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
