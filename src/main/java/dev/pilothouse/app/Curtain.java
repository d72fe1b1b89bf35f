package dev.pilothouse.app;

import dev.pilothouse.core.Text;
import dev.pilothouse.ui.theme.Appearance;
import dev.pilothouse.ui.theme.Night;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Background;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

/**
 * What the first window shows while the program behind it is built: both sides of the welcome screen, still empty, and the wheel.
 * It has no control and no style sheet, since reading those takes longer than all else before the first frame. Screen thread
 * only.
 */
final class Curtain {
    private static final double SIGN = 96;
    private final Stage stage;
    private final Color ground;
    private final StackPane day = new StackPane();
    private final HBox sides = new HBox();

    /** @param appearance the person's, as far as is known so soon */
    Curtain(Stage stage, Appearance appearance) {
        this.stage = stage;
        ground = appearance.theme().getValue().ground();
        double text = appearance.textSize();
        StackPane night = new StackPane(new Wheel(SIGN));
        night.setBackground(Background.fill(Night.COLOR));
        // As welcome.css has it.
        night.setMinWidth(24 * text);
        night.setPrefWidth(43 * text);
        day.setBackground(Background.fill(ground));
        Night.divide(sides, night, day);
    }

    /**
     * Shows it.
     *
     * @param painted what comes next, after a person can see it; not run where they close the window before
     */
    void show(Runnable painted) {
        stage.setTitle(Text.tr("Pilothouse"));
        Scene scene = onto(stage, sides);
        scene.setFill(ground);
        stage.show();
        // Not within a pulse, which would paint what comes next before it has any style.
        Painted.then(
                scene,
                () -> Platform.runLater(() -> {
                    if (stage.isShowing()) {
                        painted.run();
                    }
                }));
    }

    /** Says why nothing else will come. */
    void broken(String why) {
        javafx.scene.text.Text words =
                new javafx.scene.text.Text(Text.tr("Pilothouse could not start.") + "\n\n" + why);
        words.setFill(ground.grayscale().invert());
        words.wrappingWidthProperty().bind(day.widthProperty().multiply(0.8));
        day.getChildren().setAll(words);
        onto(stage, sides);
    }

    /** Puts a root into the stage, in the size that windows begin with, or into the scene that it has. */
    static Scene onto(Stage stage, Parent root) {
        stage.setMinWidth(960);
        stage.setMinHeight(600);
        if (stage.getScene() == null) {
            stage.setScene(new Scene(root, 1280, 800));
        } else {
            stage.getScene().setRoot(root);
        }
        return stage.getScene();
    }
}
