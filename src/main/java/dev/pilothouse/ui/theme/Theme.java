package dev.pilothouse.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.paint.Color;

/** Light or dark: Primer's controls, our tokens for its colours, and one set of rules. */
public enum Theme {
    LIGHT(new PrimerLight().getUserAgentStylesheet(), "light.css", "#ffffff"),
    DARK(new PrimerDark().getUserAgentStylesheet(), "dark.css", "#0d1117");

    // One sheet a room: a new pane adds its own here.
    private static final List<String> RULES = List.of(
            "pilothouse.css",
            "grid.css",
            "lines.css",
            "code.css",
            "item.css",
            "window.css",
            "overlays.css",
            "help.css",
            "welcome.css",
            "site.css",
            "cdn.css",
            "tables.css",
            "functions.css",
            "logs.css",
            "activity.css",
            "focus.css");

    private final String controls;
    private final String tokens;
    private final Color ground;

    Theme(String controls, String tokens, String ground) {
        this.controls = controls;
        this.tokens = sheet(tokens);
        this.ground = Color.web(ground);
    }

    /** What all lies on, for who has no style sheet yet: -color-bg-default of the tokens. */
    public Color ground() {
        return ground;
    }

    /** The theme that goes with a colour scheme of the desktop. */
    public static Theme of(ColorScheme scheme) {
        return scheme == ColorScheme.DARK ? DARK : LIGHT;
    }

    /**
     * Dresses the scene and the pop-ups it will open. Screen thread only.
     *
     * @param text the size of usual text in pixels, to which all other sizes relate
     * @param still nothing moves by itself
     */
    void dress(Scene scene, double text, boolean still) {
        Fonts.load();
        scene.setUserAgentStylesheet(controls);
        scene.getStylesheets()
                .setAll(Stream.of(
                                RULES.stream().map(Theme::sheet),
                                Stream.of(tokens, size(text)),
                                Stream.of("still.css").filter(name -> still).map(Theme::sheet))
                        .flatMap(sheets -> sheets)
                        .toList());
    }

    // A sheet of its own rather than a style of the root: pop-ups take over sheets. Icons are sized in pixels, since an
    // icon's
    // size is its own font's size, so that one in em would grow with every pass.
    private static String size(double text) {
        String rules = ".root { -fx-font-size: %s; } .ikonli-font-icon { -fx-icon-size: %s; }"
                        .formatted(pixels(text), pixels(text * 1.154))
                + " .empty-state > .ikonli-font-icon { -fx-icon-size: %s; }".formatted(pixels(text * 2.462));
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rules.getBytes(StandardCharsets.UTF_8));
    }

    private static String pixels(double size) {
        return Math.round(size * 10) / 10.0 + "px";
    }

    private static String sheet(String name) {
        return Theme.class.getResource(name).toExternalForm();
    }
}
