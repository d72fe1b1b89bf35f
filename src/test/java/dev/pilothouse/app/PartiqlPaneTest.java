package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.feature.tables.SomebodyElse;
import dev.pilothouse.playground.SandboxInReach;
import dev.pilothouse.ui.Pictures;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import jfx.incubator.scene.control.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PartiQL in the real window on the sandbox, by clicks and keys. */
class PartiqlPaneTest {
    private static final String ORDER = "order#90213";

    @Test
    void aStatementIsWrittenRunStagedRefusedKeptAndFoundAgain(@TempDir Path settings) throws Exception {
        SandboxInReach playground = new SandboxInReach();
        Files.writeString(
                settings.resolve("settings.json"), "{\"theme\": \"" + System.getProperty("look", "LIGHT") + "\"}");
        try (SomebodyElse other = new SomebodyElse(playground.sandbox());
                Person person = Person.on(playground, settings)) {
            person.click("workspace-sandbox").click("person-operator").click("sign-in");
            person.click("go-tables").reads("One customer’s orders");
            read(person);
            edit(person, other);
            stage(person, other);
            refuse(person, other);
            keep(person);
            openAgain(person);
        }
    }

    private static void read(Person person) {
        person.click("saved-query-2")
                .reads("query on byStatus")
                .click("partiql")
                .sees("statement");
        assertThat(text(person)).startsWith("SELECT *\nFROM \"Orders\".\"byStatus\"\nWHERE status = 'REFUNDED'");
        picture(person, "from-filters");
        write(person, "SELECT * FROM \"Or");
        type(person, "d");
        picture(person, "completed");
        assertThat(person.onScreen(() ->
                        ((ListView<?>) person.node("completions")).getItems().size()))
                .isEqualTo(1);
        key(person, KeyCode.ENTER);
        assertThat(text(person)).isEqualTo("SELECT * FROM \"Orders\"");
        person.click("run").reads("of about 5,000 loaded · scan");
        picture(person, "read");
        person.click("rows").press(KeyCode.CONTROL, KeyCode.END).reads("5,000 rows, all of them · scan");
        write(person, "SELECT orderId, status, total FROM \"Orders\" WHERE orderId = '" + ORDER + "'");
        person.click("run").reads("1 row, all of them · query by key");
    }

    private static void edit(Person person, SomebodyElse other) {
        person.click("rows")
                .press(KeyCode.CONTROL, KeyCode.HOME)
                .press(KeyCode.RIGHT)
                .write("LOST")
                .press(KeyCode.ENTER)
                .reads("1 staged change");
        picture(person, "edited");
        person.click("save").reads(ORDER + " saved");
        assertThat(other.order(ORDER).get("status").s()).isEqualTo("LOST");
        assertThat(other.order(ORDER)).containsKey("customer").containsKey("items");
    }

    private static void stage(Person person, SomebodyElse other) {
        write(person, "UPDATE \"Orders\"\nSET note = 'Rang twice', total = total + 1\nWHERE orderId = '" + ORDER + "'");
        person.reads("Stages a change of " + ORDER).click("run").reads("1 staged change");
        picture(person, "staged");
        assertThat(other.order(ORDER)).doesNotContainKey("note");
        person.click("review").sees("together").click("close-review").click("save");
        // The notice of the change before says the same.
        await().until(() -> other.order(ORDER).containsKey("note"));
        assertThat(other.order(ORDER).get("note").s()).isEqualTo("Rang twice");
        person.reads(ORDER + " saved");
    }

    private static void refuse(Person person, SomebodyElse other) {
        write(person, "DELETE FROM \"Orders\" WHERE status = 'LOST'");
        person.reads("WHERE does not say orderId").click("run");
        write(person, "DELETE FROM \"Orders\" WHERE orderId = '" + ORDER + "' AND status = 'PAID'");
        person.click("run").reads("does not fit: status = PAID");
        picture(person, "refused");
        assertThat(person.has("staged-count")).isFalse();
        assertThat(other.order(ORDER)).isNotEmpty();
    }

    private static void keep(Person person) {
        write(person, "SELECT * FROM \"Orders\" WHERE customer = :customer AND email = 'ada@example.com'");
        // There is no room for all buttons beside an item.
        person.reads("This statement asks for customer").click("more-tools").click("save-query");
        picture(person, "name");
        person.type("query-name", "Mine").click("keep-query").sees("own-query-1");
        person.type("parameter-customer", "cust#1034").click("run").reads("scan");
        person.click("saved-query-1").reads("query on byStatus").click("own-query-1");
        assertThat(text(person)).contains("email = :email");
        person.sees("parameter-email");
        picture(person, "kept");
    }

    private static void openAgain(Person person) {
        person.click("history").sees("recent-queries");
        picture(person, "history");
        person.type("filter-history", "total + 1").press(KeyCode.ENTER).sees("statement");
        assertThat(text(person)).contains("SET note = 'Rang twice'");
        person.click("history")
                .click("clear-history")
                .reads("Nothing was run yet")
                .click("close-history");
    }

    private static void write(Person person, String text) {
        person.sees("statement");
        person.onScreen(() -> {
            CodeArea area = (CodeArea) person.node("statement");
            area.requestFocus();
            area.setText(text);
            area.moveDocumentEnd();
            return text;
        });
    }

    // The robot's keys don't reach the area headless.
    private static void type(Person person, String letter) {
        person.onScreen(() -> {
            person.node("statement")
                    .fireEvent(new KeyEvent(
                            KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
            return letter;
        });
    }

    private static void key(Person person, KeyCode code) {
        person.onScreen(() -> {
            person.node("statement")
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            return code;
        });
    }

    private static String text(Person person) {
        return person.onScreen(() -> ((CodeArea) person.node("statement")).getText());
    }

    private static void picture(Person person, String name) {
        Pictures.write(person.picture(), Path.of("target/pictures/partiql-" + name + ".png"));
    }
}
