package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Settings;
import dev.pilothouse.core.work.PollingBudget;
import dev.pilothouse.playground.SandboxInReach;
import dev.pilothouse.sandbox.wire.Fault;
import dev.pilothouse.ui.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Functions pane in the real window on the sandbox, by clicks alone. */
class FunctionsPaneTest {
    @Test
    void aFunctionIsInvokedAndAllSidesOfItAreSeen(@TempDir Path settings) throws IOException {
        SandboxInReach playground = new SandboxInReach().withShippedRoles();
        Settings.in(settings, fault -> {}).set(PollingBudget.REQUESTS, 0);
        try (Person person = Person.on(playground, settings)) {
            person.click("workspace-sandbox").click("person-operator").click("sign-in");
            person.click("go-functions").sees("function-table").reads("catalog-search");
            picture(person, "all");
            person.type("filter-functions", "nobody").reads("No function has “nobody” in its name.");
            person.type("filter-functions", "java25").click("function-orders-api");
            picture(person, "empty");

            person.click("event-choice").click("event-1").click("invoke").reads("200");
            assertThat(person.text("figures")).contains("MB of 256").contains("cost $0.");
            person.reads("REPORT");
            picture(person, "answered");
            saveAnswer(person, settings);
            person.click("save-event").type("event-name", "Mine");
            picture(person, "save-event");
            person.click("keep-event");
            assertThat(person.text("event-choice")).isEqualTo("event Mine");
            person.click("event-choice").reads("Saved on this computer");
            picture(person, "events");
            person.click("forget-event-1").click("event-choice").reads("Of the workspace");
            assertThat(person.has("forget-event-1")).isFalse();
            person.press(KeyCode.ESCAPE);

            playground.sandbox().faults().next(1, "Invoke", new Fault.DropAfter());
            person.click("invoke").reads("Unknown").reads("It isn’t known whether orders-api ran.");
            picture(person, "unknown");
            person.click("side-history").reads("unknown");
            picture(person, "history");
            person.click("open-window");
            assertThat(person.title()).doesNotContain("There is no pane");

            person.click("go-functions").click("show-setup").sees("memory");
            person.click("reveal-1").type("memory", "512").reads("512 MB");
            picture(person, "setup");
            person.click("discard-settings").click("show-versions").sees("versions");
            picture(person, "versions");
            person.click("show-charts").click("range-week").reads("Copies at once");
            picture(person, "charts");
            person.click("chart-alias").press(KeyCode.HOME).press(KeyCode.DOWN).press(KeyCode.ENTER);
            person.reads("alias live");
            picture(person, "charts-alias");
        }
    }

    private static void saveAnswer(Person person, Path settings) throws IOException {
        Path file = Files.writeString(settings.resolve("answer.json"), "mine");
        person.click("save-answer").type("answer-file", file.toString());
        picture(person, "save-answer");
        person.click("write-answer").reads("Replace answer.json?");
        picture(person, "replace-answer");
        assertThat(file).hasContent("mine");
        person.click("confirm").reads("The answer is in ");
        assertThat(Files.readString(file)).contains("statusCode");
    }

    private static void picture(Person person, String name) {
        Pictures.write(person.picture(), Path.of("target/pictures/functions-" + name + ".png"));
    }
}
