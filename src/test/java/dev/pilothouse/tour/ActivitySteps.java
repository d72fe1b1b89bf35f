package dev.pilothouse.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.app.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/** What was done until now, as the journal tells it. */
final class ActivitySteps {
    private final Person person;

    ActivitySteps(Person person) {
        this.person = person;
    }

    List<Step> all() {
        return List.of(
                Step.of(
                        "activity",
                        "activity",
                        () -> person.press(KeyCode.ESCAPE)
                                .click("go-activity")
                                .sees("entries")
                                .reads("Deploy release")),
                Step.of("activity-entry", "activity", this::lookAtTheFirst)
                        .by("cells have no ids: the row was chosen with the arrow keys"),
                Step.of(
                        "activity-filter",
                        "activity",
                        () -> person.type("filter", "verify release").reads("Verify release")),
                Step.of(
                        "activity-verified",
                        "activity",
                        () -> person.click("verify").reads("lines are as they were written")),
                Step.of("activity-export", "activity", this::export),
                Step.of(
                        "site-again",
                        "site",
                        () -> person.click("dismiss").click("go-site").sees("folder")));
    }

    private void lookAtTheFirst() {
        person.click("entries").press(KeyCode.HOME).press(KeyCode.DOWN);
        person.sees("entry").reads("Undoing puts back what was there before");
    }

    private void export() throws IOException {
        Path file = Files.createTempDirectory("tour").resolve("activity.csv");
        person.click("export").sees("export-bar").click("export-csv");
        person.type("export-file", file.toString()).click("write-export").reads("entries were written");
        assertThat(Files.readAllLines(file)).hasSizeGreaterThan(2);
        int rows = person.onScreen(
                () -> ((TableView<?>) person.node("entries")).getItems().size());
        assertThat(rows).isPositive();
    }
}
