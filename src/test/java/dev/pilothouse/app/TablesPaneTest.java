package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.feature.tables.SomebodyElse;
import dev.pilothouse.playground.SandboxInReach;
import dev.pilothouse.ui.Pictures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Tables pane in the real window on the sandbox, by clicks and keys alone. */
class TablesPaneTest {
    private static final String ORDER = "order#90213";

    @Test
    void anItemIsFoundEditedInConflictMergedSavedExportedAndTakenBack(@TempDir Path settings) throws Exception {
        SandboxInReach playground = new SandboxInReach();
        Files.writeString(
                settings.resolve("settings.json"), "{\"theme\": \"" + System.getProperty("look", "LIGHT") + "\"}");
        try (SomebodyElse other = new SomebodyElse(playground.sandbox());
                Person person = Person.on(playground, settings)) {
            person.click("workspace-sandbox").click("person-operator").click("sign-in");
            person.click("go-tables").reads("One customer’s orders");
            picture(person, "list");
            find(person);
            edit(person, other);
            assertThat(other.order(ORDER).get("status").s()).isEqualTo("PAID");
            settle(person);
            assertThat(other.order(ORDER).get("status").s()).isEqualTo("LOST");
            assertThat(other.order(ORDER).get("note").s()).isEqualTo("theirs");
            person.click("offer").reads("was undone");
            assertThat(other.order(ORDER).get("status").s()).isEqualTo("PAID");
            export(person, settings.resolve("orders.csv"));
            importAgain(person, settings.resolve("orders.csv"));
            peekAndFollow(person);
        }
    }

    private static void find(Person person) {
        person.click("saved-query-2").reads("query on byStatus");
        picture(person, "query");
        person.click("show-request").click("table-details-open").click("show-details");
        picture(person, "details");
        person.click("close-details").click("show-request").click("add-condition");
        person.click("filter-otherwise").type("filter-text", "orderId = \"" + ORDER + "\"");
        picture(person, "filter");
        person.click("add-filter")
                .click("remove-condition-1")
                .click("remove-condition-1")
                .click("run");
        person.reads("1 row, all of them · query by key");
    }

    private static void edit(Person person, SomebodyElse other) {
        person.click("rows")
                .press(KeyCode.CONTROL, KeyCode.HOME)
                .press(KeyCode.RIGHT)
                .press(KeyCode.RIGHT);
        paste(person, "HELD");
        person.write("LOST").press(KeyCode.ENTER).reads("1 staged change").sees("item-panel");
        picture(person, "staged");
        person.click("review").sees("together").reads("As it is to be");
        picture(person, "review");
        other.set(ORDER, "status", "PAID");
        other.set(ORDER, "note", "theirs");
        person.click("close-review").click("save").sees("conflict");
        picture(person, "conflict");
    }

    private static void paste(Person person, String text) {
        person.onScreen(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
        person.press(KeyCode.CONTROL, KeyCode.V).reads("1 staged change");
        person.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(person.has("staged-count")).isFalse();
    }

    private static void settle(Person person) {
        person.click("mine-status").click("save-merged").reads(ORDER + " saved");
        picture(person, "saved");
    }

    private static void importAgain(Person person, Path file) throws Exception {
        Files.writeString(file, Files.readString(file).replace("EUR", "USD"));
        person.click("import-items").type("import-file", file.toString()).click("look-import");
        person.click("read-import").reads("1 change");
        picture(person, "import");
        person.click("stage-import").reads("1 staged change").click("discard").reads("was discarded");
        assertThat(person.has("staged-count")).isFalse();
    }

    private static void export(Person person, Path file) throws Exception {
        person.click("export").type("export-file", file.toString());
        picture(person, "export");
        person.click("write-export").reads("1 item was written");
        assertThat(Files.readAllLines(file)).hasSize(2).last().asString().contains(ORDER, "PAID", "•••••@example.com");
        picture(person, "exported");
    }

    private static void peekAndFollow(Person person) {
        GridCells rows = new GridCells(person, "rows");
        person.cell("rows", 0, 0).sees("item-panel");
        rows.twice(0, "items");
        person.sees("peek").reads("list · ");
        picture(person, "peek");
        person.click("close-peek");
        rows.arrow(0, "customer");
        person.reads("Query on Customers: customerId = ").reads("1 row, all of them");
    }

    private static void picture(Person person, String name) {
        Pictures.write(person.picture(), Path.of("target/pictures/tables-" + name + ".png"));
    }
}
