package dev.pilothouse.tour;

import dev.pilothouse.app.Person;
import dev.pilothouse.sites.SwaggerUi;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;

/** Each pane with text twice as large: what is clicked can be reached. */
final class LargeSteps {
    private static final int STEPS_TO_TWICE = 10;
    private final Person person;

    LargeSteps(Person person) {
        this.person = person;
    }

    List<Step> all() {
        return Stream.concat(looked(), Stream.of(Step.of("large-no-more", "app", this::shrink)))
                .toList();
    }

    private Stream<Step> looked() {
        return Stream.of(
                Step.of("large-site", "site", this::enlarge),
                Step.of(
                        "large-releases",
                        "site",
                        () -> person.click("tab-releases")
                                .sees("releases-table")
                                .reads("kept")),
                Step.of(
                        "large-cdn",
                        "cdn",
                        () -> person.click("go-cdn").click("show-distribution").sees("behaviours")),
                Step.of(
                        "large-functions",
                        "functions",
                        () -> person.click("go-functions").sees("functions")),
                Step.of(
                        "large-logs",
                        "logs",
                        () -> person.click("go-logs").click("mode-tail").sees("lines")),
                Step.of("large-tables", "tables", this::query),
                Step.of(
                        "large-activity",
                        "activity",
                        () -> person.click("go-activity").sees("filter")),
                Step.of(
                        "large-settings",
                        "app",
                        () -> person.click("person").click("settings").sees("settings-board")));
    }

    private void shrink() {
        person.click("close-settings").press(KeyCode.CONTROL, KeyCode.DIGIT0).sees("rail");
    }

    private void enlarge() {
        person.press(KeyCode.ESCAPE).click("go-site").click("tab-plan");
        for (int step = 0; step < STEPS_TO_TWICE; step++) {
            person.press(KeyCode.CONTROL, KeyCode.PLUS);
        }
        person.type("folder", SwaggerUi.SECOND.folder().toString())
                .click("plan")
                .sees("changes");
    }

    private void query() {
        person.click("go-tables").click("saved-query-1").reads("query on byStatus");
    }
}
