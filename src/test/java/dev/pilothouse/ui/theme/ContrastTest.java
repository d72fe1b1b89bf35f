package dev.pilothouse.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text on every ground it stands on, in both themes, by the formula of WCAG 2.2, 1.4.3: at least 4.5 to 1; signs at least 3 to 1. */
class ContrastTest {
    private static final double ENOUGH = 4.5;
    private static final double SIGN = 3;
    private static final Pattern TEXT = Pattern.compile(
            "-(?:fx-text-fill|lines-(?:text|muted|link|warning|danger|name|string|number|red|green|yellow|blue|magenta|cyan)|grid-(?:text|muted|link|wrong|new|changed)):"
                + " (-[a-z-]+);");
    private static final Pattern TOKEN = Pattern.compile("(-(?:color|ph)-[a-z-]+):\\s*(#[0-9a-f]{6});");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        -color-fg-default   | -color-bg-default -color-bg-subtle -color-bg-inset -color-bg-overlay -color-accent-subtle -color-success-subtle -color-danger-subtle -color-warning-subtle
        -color-fg-muted     | -color-bg-default -color-bg-subtle -color-bg-inset -color-bg-overlay -color-accent-subtle -color-success-subtle -color-danger-subtle -color-warning-subtle
        -color-fg-subtle    | -color-bg-default -color-bg-subtle -color-bg-inset -color-bg-overlay -color-accent-subtle
        -color-accent-fg    | -color-bg-default -color-bg-subtle -color-bg-inset -color-bg-overlay -color-accent-subtle -color-success-subtle -color-danger-subtle -color-warning-subtle
        -color-success-fg   | -color-bg-default -color-bg-subtle -color-bg-inset -color-bg-overlay -color-accent-subtle -color-success-subtle -color-danger-subtle -color-warning-subtle
        -color-warning-fg   | -color-bg-default -color-bg-subtle -color-bg-inset -color-bg-overlay -color-accent-subtle -color-success-subtle -color-danger-subtle -color-warning-subtle
        -color-danger-fg    | -color-bg-default -color-bg-subtle -color-bg-inset -color-bg-overlay -color-accent-subtle -color-success-subtle -color-danger-subtle -color-warning-subtle
        -ph-theirs          | -color-bg-default -color-bg-subtle -color-bg-inset -color-accent-subtle -color-warning-subtle
        -color-fg-emphasis  | -color-accent-emphasis -color-success-emphasis -color-warning-emphasis -color-danger-emphasis -ph-person
        -ph-on-environment  | -ph-production -ph-staging -ph-development -ph-sandbox
        -ph-production      | -color-danger-subtle
        -ph-staging         | -color-warning-subtle
        -ph-development     | -color-accent-subtle
        -ph-sandbox         | -color-success-subtle
        """)
    void textStandsOutFromEveryGroundItStandsOn(String text, String grounds) {
        standsOut(text, grounds, ENOUGH);
    }

    /** The ring of the focus, dots of states, curves and bars of charts, the edge of the window (WCAG 2.2, 1.4.11). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        -color-accent-emphasis  | -color-bg-default -color-bg-subtle -color-bg-inset -color-bg-overlay -color-accent-subtle
        -color-danger-emphasis  | -color-bg-default -color-bg-subtle -color-bg-inset -color-bg-overlay
        -color-success-emphasis | -color-bg-default -color-bg-subtle
        -color-warning-emphasis | -color-bg-default -color-bg-subtle
        -color-fg-subtle        | -color-bg-default -color-bg-subtle -color-bg-inset -color-bg-overlay
        -ph-tally               | -color-bg-default
        -ph-tally-warning       | -color-bg-default
        -ph-tally-error         | -color-bg-default
        -ph-production          | -color-bg-default -color-bg-subtle
        -ph-staging             | -color-bg-default -color-bg-subtle
        -ph-development         | -color-bg-default -color-bg-subtle
        -ph-sandbox             | -color-bg-default -color-bg-subtle
        -ph-person              | -color-bg-subtle
        """)
    void signsStandOutFromWhatTheyLieOn(String sign, String grounds) {
        standsOut(sign, grounds, SIGN);
    }

    /** A colour that a rule takes for text has been looked at above, whichever sheet it stands in. */
    @Test
    void everyColourOfTextIsAmongThem() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> sheets = Files.list(Path.of("src/main/resources/dev/pilothouse/ui/theme"))) {
            for (Path sheet : sheets.toList()) {
                TEXT.matcher(Files.readString(sheet)).results().forEach(found -> used.add(found.group(1)));
            }
        }
        assertThat(used)
                .contains("-color-fg-muted")
                .isSubsetOf(
                        "-color-fg-default",
                        "-color-fg-muted",
                        "-color-fg-subtle",
                        "-color-fg-emphasis",
                        "-color-accent-fg",
                        "-color-success-fg",
                        "-color-warning-fg",
                        "-color-danger-fg",
                        "-ph-theirs",
                        "-ph-environment",
                        "-ph-on-environment",
                        "-ph-night-fg",
                        "-ph-night-muted",
                        "-ph-night-link");
    }

    private static void standsOut(String sign, String grounds, double enough) {
        for (String sheet : new String[] {"light.css", "dark.css"}) {
            Map<String, Color> tokens = tokens(sheet);
            for (String ground : grounds.split(" ")) {
                assertThat(contrast(tokens.get(sign), tokens.get(ground)))
                        .as("%s on %s in %s", sign, ground, sheet)
                        .isGreaterThanOrEqualTo(enough);
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
