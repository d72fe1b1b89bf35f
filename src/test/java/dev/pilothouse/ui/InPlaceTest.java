package dev.pilothouse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Notice;
import dev.pilothouse.core.Notices;
import java.time.Clock;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class InPlaceTest {
    private final Notices notices = new Notices(Clock.systemUTC());
    private final InPlace inPlace = new InPlace(notices);
    private final Fault fault = refused();
    private final StackPane pane = new StackPane();

    @Test
    void whatIsSeenInItsPlaceIsNotToldBesideItAsWell(FxRobot robot) {
        robot.interact(() -> {
            Scene window = new Scene(new StackPane(pane));
            notices.info("Release 3 is in release-3.zip.");
            notices.failed("Deploy release 3", refused());
            notices.failed("Deploy release 4", fault);
            pane.getChildren().add(inPlace.box(fault));
            assertThat(window.getRoot().lookup(".fault-box")).isNotNull();
        });
        assertThat(notices.list())
                .as("another change that failed in the same words is news")
                .extracting(Notice::text)
                .containsExactly("Deploy release 3", "Release 3 is in release-3.zip.");
    }

    @Test
    void whileItsPlaceIsNotOnScreenItIsToldUnasked(FxRobot robot) {
        robot.interact(() -> {
            notices.failed("Deploy release 4", fault);
            pane.setVisible(false);
            pane.getChildren().add(inPlace.box(fault));
        });
        assertThat(notices.list()).as("a pane that is not shown").hasSize(1);
        robot.interact(() -> new Scene(new StackPane(pane)));
        assertThat(notices.list()).as("a tab that is not shown").hasSize(1);
        robot.interact(() -> pane.setVisible(true));
        assertThat(notices.list()).isEmpty();
    }

    // Equal to each other, and not the same.
    private static Fault refused() {
        return Fault.notDone("S3 refused it.", "Ask an administrator.");
    }
}
