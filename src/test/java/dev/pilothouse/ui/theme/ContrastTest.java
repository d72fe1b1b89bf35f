package dev.pilothouse.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text on every ground it stands on, in both themes, by the formula of WCAG 2.2, 1.4.3: at least 4.5 to 1. */
class ContrastTest {
    private static final double ENOUGH = 4.5;
    private static final Pattern TOKEN = Pattern.compile("(-(?:color|ph)-[a-z-]+):\\s*(#[0-9a-f]{6});");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        -color-fg-default   | -color-bg-default -color-bg-subtle -color-bg-inset -color-bg-overlay -color-accent-subtle -color-danger-subtle -color-warning-subtle
        -color-fg-muted     | -color-bg-default -color-bg-subtle -color-bg-inset -color-bg-overlay -color-accent-subtle -color-warning-subtle
        -color-fg-subtle    | -color-bg-default -color-bg-subtle -color-bg-inset -color-bg-overlay
        -color-accent-fg    | -color-bg-default -color-bg-subtle -color-accent-subtle -color-warning-subtle
        -color-success-fg   | -color-bg-default -color-bg-subtle -color-success-subtle
        -color-warning-fg   | -color-bg-default -color-bg-subtle -color-warning-subtle
        -color-danger-fg    | -color-bg-default -color-bg-subtle -color-danger-subtle -color-warning-subtle -color-accent-subtle
        -color-fg-emphasis  | -color-accent-emphasis -color-success-emphasis -color-warning-emphasis -color-danger-emphasis -ph-person
        -ph-on-environment  | -ph-production -ph-staging -ph-development -ph-sandbox
        -ph-production      | -color-danger-subtle
        -ph-staging         | -color-warning-subtle
        -ph-development     | -color-accent-subtle
        -ph-sandbox         | -color-success-subtle
        """)
    void textStandsOutFromEveryGroundItStandsOn(String text, String grounds) {
        for (String sheet : new String[] {"light.css", "dark.css"}) {
            Map<String, Color> tokens = tokens(sheet);
            for (String ground : grounds.split(" ")) {
                assertThat(contrast(tokens.get(text), tokens.get(ground)))
                        .as("%s on %s in %s", text, ground, sheet)
                        .isGreaterThanOrEqualTo(ENOUGH);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-ph-night-fg, -ph-night-raised",
        "-ph-night-muted, -ph-night-raised",
        "-ph-night-muted, -ph-night",
        "-ph-night-link, -ph-night"
    })
    void textStandsOutAtNight(String text, String ground) {
        Map<String, Color> tokens = tokens("pilothouse.css");
        assertThat(contrast(tokens.get(text), tokens.get(ground))).isGreaterThanOrEqualTo(ENOUGH);
    }

    @Test
    void bothThemesHaveTheSameTokens() {
        assertThat(tokens("light.css").keySet()).isEqualTo(tokens("dark.css").keySet());
    }

    private static double contrast(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static Map<String, Color> tokens(String sheet) {
        Map<String, Color> tokens = new TreeMap<>();
        Matcher matcher = TOKEN.matcher(text(sheet));
        while (matcher.find()) {
            tokens.put(matcher.group(1), Color.web(matcher.group(2)));
        }
        return tokens;
    }

    private static String text(String sheet) {
        try (InputStream in = Theme.class.getResourceAsStream(sheet)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("Reading " + sheet, e);
        }
    }
}
