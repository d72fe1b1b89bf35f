package dev.pilothouse.tour;

import dev.pilothouse.app.Person;
import dev.pilothouse.ui.Pictures;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of the Logs pane in both themes and three sizes, to be looked at. */
@Tag("tour")
class LogsPicturesTest {
    @ParameterizedTest
    @CsvSource({"DARK, 1440, 900", "LIGHT, 1280, 800", "LIGHT, 1920, 980"})
    void pictures(String theme, int width, int height, @TempDir Path settings) throws Exception {
        Files.writeString(settings.resolve("settings.json"), "{\"theme\": \"" + theme + "\"}");
        try (Person person = Person.at(settings, width, height)) {
            person.click("workspace-sandbox").click("person-operator").click("sign-in");
            for (Step step : new LogsSteps(person).all()) {
                step.action().run();
                Pictures.write(
                        person.picture(),
                        Path.of("target/pictures/%s-%s-%d.png".formatted(step.name(), theme.toLowerCase(), width)));
            }
        }
    }
}
