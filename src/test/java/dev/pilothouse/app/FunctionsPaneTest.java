package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Settings;
import dev.pilothouse.core.work.PollingBudget;
import dev.pilothouse.playground.SandboxInReach;
import dev.pilothouse.ui.Pictures;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Functions pane in the real window on the sandbox, by clicks alone. */
class FunctionsPaneTest {
    @Test
    void aFunctionIsInvokedAndItsFiguresLinesAndHistoryAreSeen(@TempDir Path settings) {
        SandboxInReach playground = new SandboxInReach();
        Settings.in(settings, fault -> {}).set(PollingBudget.REQUESTS, 0);
        try (Person person = Person.on(playground, settings)) {
            person.click("workspace-sandbox").click("person-operator").click("sign-in");
            person.click("go-functions").sees("function-table").reads("catalog-search");
            picture(person, "all");
            person.type("filter-functions", "orders").reads("orders-api");
            person.press(KeyCode.TAB);
            person.onScreen(() -> {
                ((javafx.scene.control.ListView<?>) person.node("functions"))
                        .getSelectionModel()
                        .select(0);
                return true;
            });
            person.sees("invoke");
            picture(person, "empty");
            person.click("event-choice").click("event-1");
            picture(person, "event");
            person.click("invoke").reads("200");
            picture(person, "answered");
            assertThat(person.text("figures")).contains("MB of 256").contains("cost $0.");
            person.click("show-setup").sees("memory");
            picture(person, "setup");
            person.click("show-versions").sees("versions");
            picture(person, "versions");
            person.click("show-charts").sees("range-hour");
            picture(person, "charts");
        }
    }

    private static void picture(Person person, String name) {
        Pictures.write(person.picture(), Path.of("target/pictures/functions-" + name + ".png"));
    }
}
