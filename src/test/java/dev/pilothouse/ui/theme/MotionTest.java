package dev.pilothouse.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.ui.Pictures;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What runs moves, unless nothing is to move: then one frame is like the next. */
@ExtendWith(ApplicationExtension.class)
class MotionTest {
    private static final int FRAMES = 30;
    private Appearance appearance;
    private Stage stage;

    @Start
    void open(Stage stage) {
        Platform.setImplicitExit(false);
        this.stage = stage;
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.getStyleClass().add("wheel");
        Scene scene = new Scene(new VBox(20, wheel, new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS)), 300, 100);
        appearance = new Appearance();
        appearance.choice().set(Appearance.Choice.LIGHT);
        appearance.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void nothingMovesByItselfWhereThatIsWanted() throws InterruptedException {
        assertThat(moves(Appearance.Motion.FULL)).isTrue();
        assertThat(moves(Appearance.Motion.REDUCED)).isFalse();
        assertThat(appearance.still().getValue()).isTrue();
        assertThat(moves(Appearance.Motion.FULL)).isTrue();
    }

    @Test
    void asTheDesktopFollowsWhatTheSystemTells() {
        boolean alike = WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            appearance.motion().set(Appearance.Motion.AS_DESKTOP);
            return appearance.still().getValue() == Platform.getPreferences().isReducedMotion();
        });
        assertThat(alike).isTrue();
    }

    private boolean moves(Appearance.Motion motion) throws InterruptedException {
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> appearance.motion().set(motion));
        pass(2);
        int[] first = pixels();
        for (int frame = 0; frame < FRAMES; frame++) {
            pass(1);
            if (!Arrays.equals(first, pixels())) {
                return true;
            }
        }
        return false;
    }

    private static void pass(int frames) throws InterruptedException {
        CountDownLatch left = new CountDownLatch(frames);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                left.countDown();
                if (left.getCount() == 0) {
                    stop();
                }
            }
        };
        Platform.runLater(timer::start);
        assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private int[] pixels() {
        BufferedImage seen = WaitForAsyncUtils.waitForAsyncFx(5000, () -> Pictures.of(stage));
        return seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
    }
}
