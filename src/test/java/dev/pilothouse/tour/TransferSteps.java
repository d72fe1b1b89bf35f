package dev.pilothouse.tour;

import dev.pilothouse.app.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;

/** A file that is not all right is imported; a table goes to S3 by DynamoDB itself, and comes back as another one. */
final class TransferSteps {
    private final Person person;

    TransferSteps(Person person) {
        this.person = person;
    }

    List<Step> all() {
        return List.of(
                Step.of("tables-rejects", "tables", this::importBadly),
                Step.of(
                        "tables-jobs",
                        "tables",
                        () -> person.click("close-import").click("table-jobs").reads("No exports and no imports")),
                Step.of("tables-jobs-export", "tables", this::order),
                Step.of(
                        "tables-jobs-done",
                        "tables",
                        () -> person.click("start-export").reads("Make a table of it")),
                Step.of("tables-jobs-import", "tables", this::orderAgain),
                Step.of("tables-jobs-made", "tables", this::make));
    }

    private void importBadly() throws Exception {
        Path file = Files.createTempDirectory("tour").resolve("orders.csv");
        Files.writeString(file, """
            orderId,total,note
            order#90213,12,Rang twice
            order#x,a lot,
            ,5,
            order#90212,7
            "order#90211,1,never closed
            """);
        person.click("go-tables").click("import-items").type("import-file", file.toString());
        person.click("look-import").click("read-import").reads("These lines were not taken");
    }

    private void order() {
        person.click("jobs-export")
                .type("job-bucket", "acme-shop-exports")
                .type("job-prefix", "nightly")
                .type("job-why", "Monthly figures");
    }

    private void orderAgain() {
        String again = person.onScreen(() -> person.node("jobs").lookupAll(".hyperlink").stream()
                .map(Node::getId)
                .filter(id -> id != null && id.startsWith("again-"))
                .findFirst()
                .orElseThrow());
        person.click(again).type("made-table", "orders-again");
    }

    private void make() {
        person.click("start-import").click("confirm").reads("5,000 in the table");
        person.click("close-jobs");
    }
}
