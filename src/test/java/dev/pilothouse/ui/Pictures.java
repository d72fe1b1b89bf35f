package dev.pilothouse.ui;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** Pictures of a window with all that floats above it; a scene's own snapshot leaves pop-ups out. Screen thread only. */
public final class Pictures {
    private Pictures() {}

    /** The window as a person sees it, pop-ups included, in the size of its scene. */
    public static BufferedImage of(Stage stage) {
        BufferedImage picture = of(stage.getScene());
        Graphics2D above = picture.createGraphics();
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof PopupWindow popup && popup.isShowing()) {
                int x = (int) Math.round(
                        popup.getX() - stage.getX() - stage.getScene().getX());
                int y = (int) Math.round(
                        popup.getY() - stage.getY() - stage.getScene().getY());
                above.drawImage(seeThrough(popup.getScene()), x, y, null);
            }
        }
        above.dispose();
        return picture;
    }

    /** Writes a PNG. */
    public static void write(BufferedImage picture, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage seeThrough(Scene popup) {
        SnapshotParameters nothingBehind = new SnapshotParameters();
        nothingBehind.setFill(Color.TRANSPARENT);
        return SwingFXUtils.fromFXImage(popup.getRoot().snapshot(nothingBehind, null), null);
    }

    private static BufferedImage of(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return SwingFXUtils.fromFXImage(scene.snapshot(null), null);
    }
}
