package dev.pilothouse.tour;

import static org.awaitility.Awaitility.await;

import dev.pilothouse.app.Person;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;

/** Three functions are followed, one request is pulled together, the errors are grouped, a query is run. */
final class LogsSteps {
    private final Person person;

    LogsSteps(Person person) {
        this.person = person;
    }

    List<Step> all() {
        return List.of(
                Step.of("logs-live", "logs", this::follow),
                Step.of("logs-request", "logs", this::openRequest),
                Step.of(
                        "logs-errors",
                        "logs",
                        () -> person.click("group-errors")
                                .reads("Errors by shape")
                                .reads("Only these")),
                Step.of("logs-search", "logs", this::search),
                Step.of("logs-insights", "logs", this::query),
                Step.of("logs-insights-bars", "logs", this::bars));
    }

    private void follow() {
        person.press(KeyCode.ESCAPE)
                .click("go-logs")
                .sees("lines")
                .reads("● Live")
                .reads("orders-api, checkout, catalog-search");
        person.click("tail-range").click("range-180");
        await("lines").until(() -> !person.lineText("lines", 20).isEmpty());
    }

    private void openRequest() {
        person.click("pause").line("lines", told()).reads("One request");
    }

    // The first line of a checkout, which asks other functions; or else of any.
    private int told() {
        return IntStream.range(0, 400)
                .filter(row -> person.lineText("lines", row).contains("checkout, START RequestId"))
                .findFirst()
                .orElse(0);
    }

    private void search() {
        person.click("close-errors").click("mode-search").type("search-filter", "REPORT");
        person.press(KeyCode.ENTER).reads("all there are");
    }

    private void query() {
        person.click("mode-insights").sees("insights-query").click("run-query").reads("lines fitted");
    }

    private void bars() {
        person.click("saved-queries")
                .click("shared-query-1")
                .click("run-query")
                .reads("lines fitted")
                .click("as-bars");
    }
}
