package dev.pilothouse.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.app.Cut;
import dev.pilothouse.app.Person;
import dev.pilothouse.sites.SwaggerUi;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

/** Each pane with text twice as large: what is clicked can be reached, and no words are cut, on a small screen neither. */
final class LargeSteps {
    private static final int STEPS_TO_TWICE = 10;
    private final Person person;

    LargeSteps(Person person) {
        this.person = person;
    }

    List<Step> all() {
        return Stream.of(site(), run(), rest(), Stream.of(Step.of("large-no-more", "app", this::shrink)))
                .flatMap(steps -> steps)
                .toList();
    }

    private Stream<Step> site() {
        return Stream.of(
                seen("large-site", "site", this::enlarge),
                seen(
                        "large-releases",
                        "site",
                        () -> person.click("tab-releases")
                                .sees("releases-table")
                                .reads("kept")),
                seen(
                        "large-previews",
                        "site",
                        () -> person.click("tab-previews").sees("look-at-preview")),
                seen(
                        "large-cdn",
                        "cdn",
                        () -> person.click("go-cdn").click("show-distribution").sees("behaviours")),
                seen(
                        "large-cdn-configuration",
                        "cdn",
                        () -> person.click("show-configuration").sees("settings-filter")),
                seen(
                        "large-cdn-traffic",
                        "cdn",
                        () -> person.click("show-traffic").sees("range-week")));
    }

    private Stream<Step> run() {
        return Stream.of(
                seen(
                        "large-functions",
                        "functions",
                        () -> person.click("go-functions").sees("functions")),
                seen(
                        "large-functions-invoke",
                        "functions",
                        () -> person.click("function-orders-api")
                                .click("show-invoke")
                                .sees("event-choice")),
                seen(
                        "large-functions-setup",
                        "functions",
                        () -> person.click("show-setup").sees("memory")),
                seen(
                        "large-functions-versions",
                        "functions",
                        () -> person.click("show-versions").sees("publish")),
                seen(
                        "large-functions-charts",
                        "functions",
                        () -> person.click("show-charts").reads("Copies at once")),
                seen(
                        "large-logs",
                        "logs",
                        () -> person.click("go-logs").click("mode-tail").sees("lines")),
                seen(
                        "large-logs-search",
                        "logs",
                        () -> person.click("mode-search").sees("search-filter")),
                seen(
                        "large-logs-insights",
                        "logs",
                        () -> person.click("mode-insights").sees("insights-query")));
    }

    private Stream<Step> rest() {
        return Stream.of(
                Step.of("large-tables", "tables", this::query),
                seen(
                        "large-activity",
                        "activity",
                        () -> person.click("go-activity").sees("filter")),
                seen(
                        "large-shortcuts",
                        "app",
                        () -> person.press(KeyCode.CONTROL, KeyCode.SLASH).sees("shortcut-sheet")),
                seen(
                        "large-help",
                        "app",
                        () -> person.press(KeyCode.ESCAPE).press(KeyCode.F1).sees("help-board")),
                seen(
                        "large-settings",
                        "app",
                        () -> person.press(KeyCode.ESCAPE)
                                .click("person")
                                .click("settings")
                                .sees("settings-board")));
    }

    private Step seen(String name, String pane, Runnable action) {
        return Step.of(name, pane, () -> {
            action.run();
            size(1280, 800);
            assertThat(Cut.seenBy(person)).as("cut at 1280").isEmpty();
            size(1440, 900);
            assertThat(Cut.seenBy(person)).as("cut at 1440").isEmpty();
        });
    }

    private void size(int width, int height) {
        person.onScreen(() -> {
            Window window = person.node("overlays").getScene().getWindow();
            window.setWidth(width);
            window.setHeight(height);
            return window;
        });
        // Taking it waits until the scene has its new size.
        person.picture();
    }

    private void shrink() {
        person.click("close-settings").press(KeyCode.CONTROL, KeyCode.DIGIT0).sees("rail");
    }

    private void enlarge() {
        person.press(KeyCode.ESCAPE).click("go-site").click("tab-plan");
        for (int step = 0; step < STEPS_TO_TWICE; step++) {
            person.press(KeyCode.CONTROL, KeyCode.PLUS);
        }
        person.type("folder", SwaggerUi.FIRST.folder().toString()).click("plan").sees("changes");
    }

    private void query() {
        person.click("go-tables").click("saved-query-1").reads("query on byStatus");
    }
}
