package dev.pilothouse.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The bundled fonts, so that the window looks the same everywhere: Inter and JetBrains Mono (SIL Open Font License). */
final class Fonts {
    private static final String FOLDER = "/com/formdev/flatlaf/fonts/";
    private static final List<String> FILES = List.of(
            "inter/Inter-Regular.otf",
            "inter/Inter-SemiBold.otf",
            "inter/Inter-Bold.otf",
            "jetbrains_mono/JetBrainsMono-Regular.ttf",
            "jetbrains_mono/JetBrainsMono-Bold.ttf");

    // JavaFX takes Inter SemiBold for a family of its own: -fx-font-weight: 600 would stay Regular.
    private static final List<String> FAMILIES = List.of("Inter", "Inter SemiBold", "JetBrains Mono");

    private Fonts() {}

    /** Makes the families known to JavaFX; again does no harm and costs nothing. */
    static void load() {
        if (Font.getFamilies().containsAll(FAMILIES)) {
            return;
        }
        for (String file : FILES) {
            try (InputStream font = Fonts.class.getResourceAsStream(FOLDER + file)) {
                Font.loadFont(font, 0);
            } catch (IOException e) {
                throw new UncheckedIOException("Reading the bundled font " + file, e);
            }
        }
    }
}
