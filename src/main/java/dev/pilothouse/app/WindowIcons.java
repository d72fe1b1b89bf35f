package dev.pilothouse.app;

import java.net.URL;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.image.Image;

/** The program's sign, in the sizes that desktops ask for. Packages bring it; the checkout has only the drawing. */
final class WindowIcons {
    private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

    private WindowIcons() {}

    /** Those that this installation has. */
    static List<Image> installed() {
        return SIZES.stream()
                .flatMap(size -> found("icons/pilothouse-" + size + ".png"))
                .map(address -> new Image(address.toExternalForm()))
                .toList();
    }

    private static Stream<URL> found(String name) {
        return Stream.ofNullable(WindowIcons.class.getResource(name));
    }
}
