package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.playground.SandboxInReach;
import dev.pilothouse.sandbox.dynamodb.DynamoDbService;
import dev.pilothouse.ui.Pictures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table is exported to S3 and made again from there, by clicks alone. */
class TableJobsTest {
    @Test
    void aTableIsExportedFollowedAndMadeAgain(@TempDir Path settings) throws Exception {
        SandboxInReach playground = new SandboxInReach().withShippedRoles();
        Files.writeString(
                settings.resolve("settings.json"), "{\"theme\": \"" + System.getProperty("look", "LIGHT") + "\"}");
        playground.sandbox().service(DynamoDbService.class).jobsTake(Duration.ofSeconds(1));
        try (Person person = Person.on(playground, settings)) {
            person.click("workspace-sandbox").click("person-operator").click("sign-in");
            person.click("go-tables").click("saved-query-2").reads("query on byStatus");
            person.click("table-jobs").reads("No exports and no imports");
            person.click("jobs-export").type("job-bucket", "acme-shop-exports").type("job-why", "monthly figures");
            picture(person, "export");
            person.click("start-export").reads("Under way").reads("Done");
            picture(person, "done");
            person.click(again(person)).type("made-table", "orders-again");
            person.click("start-import")
                    .click("confirm")
                    .reads("Table orders-again from S3")
                    .reads("in the table");
            picture(person, "imported");
            person.click("close-jobs");
            assertThat(person.has("jobs")).isFalse();
        }
    }

    private static String again(Person person) {
        return person.onScreen(() -> person.node("jobs").lookupAll(".hyperlink").stream()
                .map(Node::getId)
                .filter(id -> id != null && id.startsWith("again-"))
                .findFirst()
                .orElseThrow());
    }

    private static void picture(Person person, String name) {
        Pictures.write(person.picture(), Path.of("target/pictures/jobs-" + name + ".png"));
    }
}
