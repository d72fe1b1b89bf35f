package dev.pilothouse.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Standing;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LoadPaneTest {
    private final Mouse mouse = new Mouse();
    private static final Fault THROTTLED = Fault.notDone("S3 is asked too often.", "Wait a little, then try again.");
    private final ObjectProperty<Load<String>> load = new SimpleObjectProperty<>(Load.idle());
    private final AtomicInteger retries = new AtomicInteger();
    private LoadPane<String> pane;

    @Start
    void open(Stage stage) {
        Platform.setImplicitExit(false);
        pane = new LoadPane<>(
                load,
                text -> {
                    Label label = new Label(text);
                    label.setId("value");
                    return label;
                },
                retries::incrementAndGet);
        stage.setScene(new Scene(pane, 600, 400));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void aReadThatTakesLongSaysSo(FxRobot robot) {
        robot.interact(() -> load.set(busy(Optional.empty())));
        await().until(() -> robot.lookup(".busy").tryQuery().isPresent());
        robot.interact(() -> load.set(new Load.Ready<>("ten files", Instant.EPOCH)));
        assertThat(robot.lookup(".busy").tryQuery()).isEmpty();
        assertThat(robot.lookup("#value").queryLabeled().getText()).isEqualTo("ten files");
    }

    @Test
    void whatWasReadStaysOnScreenWhileItIsReadAgain(FxRobot robot) {
        robot.interact(() -> load.set(new Load.Ready<>("ten files", Instant.EPOCH)));
        robot.interact(() -> load.set(busy(Optional.of("ten files"))));
        await().until(() -> robot.lookup(".busy-line").tryQuery().isPresent());
        assertThat(robot.lookup("#value").queryLabeled().getText()).isEqualTo("ten files");
    }

    @Test
    void aFailureIsToldInItsPlaceAndCanBeTriedAgain(FxRobot robot) {
        robot.interact(() -> load.set(new Load.Failed<>(THROTTLED, Optional.empty())));
        assertThat(robot.lookup(".fault-box .strong").queryLabeled().getText()).isEqualTo("S3 is asked too often.");
        mouse.click("#retry");
        assertThat(retries).hasValue(1);
    }

    @Test
    void aFailedRefreshKeepsTheOldValueBelowTheReason(FxRobot robot) {
        robot.interact(() -> load.set(new Load.Ready<>("ten files", Instant.EPOCH)));
        robot.interact(() -> load.set(new Load.Failed<>(THROTTLED, Optional.of("ten files"))));
        assertThat(robot.lookup(".fault-box").tryQuery()).isPresent();
        assertThat(robot.lookup("#value").queryLabeled().getText()).isEqualTo("ten files");
    }

    private static Load<String> busy(Optional<String> previous) {
        return new Load.Busy<>(previous, Standing.NONE);
    }
}
