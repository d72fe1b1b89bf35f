package dev.pilothouse.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.app.Person;
import dev.pilothouse.playground.SandboxInReach;
import dev.pilothouse.ui.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Takes the tour in both themes: {@code mvn -q -Ptour verify}. */
@Tag("tour")
class TourTest {
    private static final Path FOLDER = Path.of("target", "tour");
    /** What README shows, by step and theme. */
    private static final Set<String> SHOWN = Set.of(
            "sign-in-light",
            "site-plan-light",
            "site-deploying-dark",
            "site-verified-dark",
            "tables-staged-light",
            "tables-conflict-dark");

    @BeforeAll
    static void anEmptyFolder() throws IOException {
        Files.createDirectories(FOLDER);
        try (var old = Files.list(FOLDER)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void eachPaneDoesItsMainJob(String theme, @TempDir Path folder) throws IOException {
        SandboxInReach playground = inProduction(theme, folder);
        try (Person person = Person.on(playground, folder)) {
            walk(new Steps(person, playground.sandbox()).all(), theme, person);
        }
    }

    @Tag("keys")
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void aDayInProductionGoesByKeysAlone(String theme, @TempDir Path folder) throws IOException {
        SandboxInReach playground = inProduction(theme, folder);
        LateClock clock = new LateClock();
        try (Person person = Person.on(playground, folder, clock)) {
            walk(new KeySteps(person, playground.sandbox(), clock).all(), theme, person);
        }
    }

    private static SandboxInReach inProduction(String theme, Path settings) throws IOException {
        Files.writeString(settings.resolve("settings.json"), "{\"theme\": \"" + theme.toUpperCase(Locale.ROOT) + "\"}");
        SandboxInReach playground = new SandboxInReach();
        playground.offerAsProduction(settings);
        return playground;
    }

    private static void walk(List<Step> steps, String theme, Person person) throws IOException {
        Report report = new Report();
        try {
            for (int i = 0; i < steps.size(); i++) {
                Report.Row row = take(steps.get(i), i + 1, theme, person);
                report.add(row);
                if (!row.ok()) {
                    break;
                }
            }
        } finally {
            report.appendTo(FOLDER.resolve("report.tsv"));
        }
        assertThat(report.failures()).isEmpty();
    }

    private static Report.Row take(Step step, int number, String theme, Person person) throws IOException {
        String picture = "%02d-%s-%s.png".formatted(number, step.name(), theme);
        String outcome = outcome(step);
        Pictures.write(person.picture(), FOLDER.resolve(picture));
        keep(FOLDER.resolve(picture), step.name() + "-" + theme);
        return new Report.Row(step.name(), step.pane(), theme, picture, outcome, step.by());
    }

    // Whatever went wrong belongs into the report, beside the picture of it.
    private static String outcome(Step step) {
        try {
            step.action().run();
            return "ok";
        } catch (Exception | AssertionError e) {
            return e.toString();
        }
    }

    private static void keep(Path picture, String name) throws IOException {
        String folder = System.getProperty("pilothouse.pictures", "");
        if (!folder.isEmpty() && SHOWN.contains(name)) {
            Files.createDirectories(Path.of(folder));
            Files.copy(picture, Path.of(folder, name + ".png"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
