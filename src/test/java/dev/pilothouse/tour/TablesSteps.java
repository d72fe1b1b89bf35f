package dev.pilothouse.tour;

import dev.pilothouse.app.Person;
import dev.pilothouse.feature.tables.SomebodyElse;
import dev.pilothouse.sandbox.Sandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;

/** An order is found, mended against somebody else, saved, taken back, and written to a file. */
final class TablesSteps {
    private static final String ORDER = "order#90213";
    private final Person person;
    private final Sandbox sandbox;
    private Path exported = Path.of("");

    TablesSteps(Person person, Sandbox sandbox) {
        this.person = person;
        this.sandbox = sandbox;
    }

    List<Step> all() {
        return List.of(
                Step.of("tables", "tables", this::open),
                Step.of(
                        "tables-query",
                        "tables",
                        () -> person.click("saved-query-2").reads("query on byStatus")),
                Step.of("tables-details", "tables", this::details),
                Step.of("tables-filter", "tables", this::typeACondition),
                Step.of("tables-found", "tables", this::find),
                Step.of("tables-staged", "tables", this::edit),
                Step.of(
                        "tables-nested",
                        "tables",
                        () -> person.type("field-items-0--qty", "3")
                                .press(KeyCode.ENTER)
                                .reads("Diff 2")),
                Step.of(
                        "tables-review",
                        "tables",
                        () -> person.click("review").sees("together").reads("As it is to be")),
                Step.of("tables-conflict", "tables", this::meet),
                Step.of("tables-merged", "tables", this::merge),
                Step.of("tables-undone", "tables", this::takeBack),
                Step.of("tables-export", "tables", this::export),
                Step.of("tables-import", "tables", this::importAgain),
                Step.of(
                        "tables-imported",
                        "tables",
                        () -> person.click("stage-import").reads("1 staged change")),
                Step.of(
                        "tables-discarded",
                        "tables",
                        () -> person.click("discard").reads("1 staged change was discarded")),
                Step.of("activity-taken-back", "activity", this::lookAtTheWayBack)
                        .by("cells have no ids: the row was chosen with the arrow keys"),
                Step.of(
                        "activity-undone",
                        "activity",
                        () -> person.click("undo").reads("was undone").reads("Undo: Undo: Save " + ORDER)));
    }

    private void open() {
        person.press(KeyCode.ESCAPE).click("go-tables").reads("One customer’s orders");
    }

    private void details() {
        person.click("show-request")
                .click("table-details-open")
                .click("show-details")
                .reads("Partition key");
    }

    private void typeACondition() {
        person.click("close-details").click("show-request").click("add-condition");
        person.click("filter-otherwise").type("filter-text", "orderId = \"" + ORDER + "\"");
    }

    private void find() {
        person.click("add-filter")
                .click("remove-condition-1")
                .click("remove-condition-1")
                .click("run");
        person.reads("1 row, all of them · query by key");
    }

    private void edit() {
        person.click("rows")
                .press(KeyCode.CONTROL, KeyCode.HOME)
                .press(KeyCode.RIGHT)
                .press(KeyCode.RIGHT);
        person.write("LOST").press(KeyCode.ENTER).reads("1 staged change").sees("item-panel");
    }

    private void meet() {
        try (SomebodyElse other = new SomebodyElse(sandbox)) {
            other.set(ORDER, "status", "PAID");
            other.set(ORDER, "note", "Rang twice");
        }
        person.click("close-review").click("save").sees("conflict");
    }

    private void merge() {
        person.click("mine-status").click("save-merged").reads(ORDER + " saved");
    }

    private void takeBack() {
        if (!person.has("offer")) {
            person.click("notices");
        }
        person.click("offer").press(KeyCode.ESCAPE).reads("was undone");
    }

    private void export() throws Exception {
        Path file = Files.createTempDirectory("tour").resolve("orders.csv");
        person.click("export").type("export-file", file.toString()).click("write-export");
        person.reads("1 item was written");
        Files.writeString(file, Files.readString(file).replace("EUR", "USD"));
        exported = file;
    }

    private void lookAtTheWayBack() {
        person.click("go-activity").type("filter", "Undo: Save " + ORDER).reads("1 of ");
        person.click("entries")
                .press(KeyCode.HOME)
                .press(KeyCode.DOWN)
                .sees("entry")
                .sees("undo");
    }

    private void importAgain() {
        person.click("import-items").type("import-file", exported.toString()).click("look-import");
        person.click("read-import").reads("1 change");
    }
}
