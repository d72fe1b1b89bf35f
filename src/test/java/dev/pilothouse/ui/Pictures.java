package dev.pilothouse.ui;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
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
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

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

    /** Writes a PNG; quickly, since a picture is written for each of hundreds of screens. */
    public static void write(BufferedImage picture, Path file) {
        write(opaque(picture), file, 0.7f);
    }

    /** Writes a PNG as small as it gets, in 128 colours, for what is committed. */
    public static void writeSmall(BufferedImage picture, Path file) {
        write(FewColours.of(opaque(picture)), file, 0);
    }

    private static void write(BufferedImage picture, Path file, float quickness) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, png(picture, quickness));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] png(BufferedImage picture, float quickness) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(quickness);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage opaque(BufferedImage picture) {
        BufferedImage opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D onto = opaque.createGraphics();
        onto.drawImage(picture, 0, 0, null);
        onto.dispose();
        return opaque;
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
