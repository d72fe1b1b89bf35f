package dev.pilothouse.app;

import dev.pilothouse.playground.SandboxInReach;
import dev.pilothouse.ui.Pictures;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Tables pane in the real window on the sandbox, by clicks alone. */
class TablesPaneTest {
    @Test
    void itemsAreFoundEditedSavedAndTakenBack(@TempDir Path settings) throws Exception {
        SandboxInReach playground = new SandboxInReach();
        Files.writeString(
                settings.resolve("settings.json"), "{\"theme\": \"" + System.getProperty("look", "LIGHT") + "\"}");
        try (Person person = Person.on(playground, settings)) {
            person.click("workspace-sandbox")
                    .click("person-operator")
                    .click("sign-in")
                    .click("go-tables")
                    .reads("Orders");
            picture(person, "list");
            person.click("saved-query-2").reads("query on byStatus");
            picture(person, "query");
            person.click("add-condition").type("filter-value", "x");
            picture(person, "filter");
            person.click("cancel-filter")
                    .click("show-request")
                    .click("table-details-open")
                    .click("show-details");
            picture(person, "details");
            person.click("close-details").click("show-request");
            picture(person, "again");
            person.click("rows")
                    .press(KeyCode.CONTROL, KeyCode.HOME)
                    .press(KeyCode.RIGHT)
                    .press(KeyCode.RIGHT);
            person.write("REFUNDED2");
            picture(person, "cell");
            person.press(KeyCode.ENTER)
                    .press(KeyCode.DOWN)
                    .press(KeyCode.DOWN)
                    .write("LOST")
                    .press(KeyCode.ENTER);
            person.reads("2 staged changes");
            picture(person, "staged");
            person.click("review").sees("together");
            picture(person, "review");
            person.click("close-review").click("save").reads("2 items saved");
            picture(person, "saved");
        }
    }

    private static void picture(Person person, String name) {
        Pictures.write(person.picture(), Path.of("target/pictures/tables-" + name + ".png"));
    }
}
