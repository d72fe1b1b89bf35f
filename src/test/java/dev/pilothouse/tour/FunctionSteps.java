package dev.pilothouse.tour;

import dev.pilothouse.app.Person;
import java.util.List;
import javafx.scene.input.KeyCode;

/** A function is invoked, its figures and lines are read, one that fails is looked into, and all sides of one are seen. */
final class FunctionSteps {
    private final Person person;

    FunctionSteps(Person person) {
        this.person = person;
    }

    List<Step> all() {
        return List.of(
                Step.of("functions", "functions", this::open),
                Step.of("functions-event", "functions", this::choose),
                Step.of(
                        "functions-answered",
                        "functions",
                        () -> person.click("invoke").reads("200").reads("MB of 256")),
                Step.of("functions-lines", "functions", () -> person.reads("REPORT")),
                Step.of("functions-failed", "functions", this::fail),
                Step.of(
                        "functions-history",
                        "functions",
                        () -> person.click("side-history").reads("failed")),
                Step.of("functions-streamed", "functions", this::stream),
                Step.of("functions-compare", "functions", this::compare),
                Step.of("functions-asks", "functions", this::ask),
                Step.of("functions-setup", "functions", this::setUp),
                Step.of(
                        "functions-versions",
                        "functions",
                        () -> person.click("discard-settings")
                                .click("show-versions")
                                .reads("previous")),
                Step.of(
                        "functions-charts",
                        "functions",
                        () -> person.click("show-charts").click("range-week").reads("Copies at once")),
                Step.of("functions-charts-alias", "functions", this::chartAlias));
    }

    private void open() {
        person.press(KeyCode.ESCAPE)
                .click("go-functions")
                .sees("function-table")
                .reads("nightly-report");
    }

    private void choose() {
        person.click("function-orders-api").click("qualifier").click("qualifier-live");
        person.click("event-choice").click("event-1");
    }

    private void fail() {
        person.click("function-nightly-report").click("event-choice").click("event-2");
        person.click("invoke").reads("The function ran out of time.");
    }

    private void stream() {
        person.click("function-order-feed").click("event-choice").click("event-1");
        person.click("mode").click("mode-stream").click("invoke").reads("200").reads("MB of 256");
    }

    private void compare() {
        person.click("function-orders-api").click("event-choice").click("event-2");
        person.click("invoke").reads("200").reads("MB of 256").click("side-history");
        person.reads("ran").click("history").press(KeyCode.HOME).press(KeyCode.SHIFT, KeyCode.DOWN);
        person.click("compare-both").reads("Two invocations compared");
    }

    private void chartAlias() {
        person.click("chart-alias").press(KeyCode.HOME).press(KeyCode.DOWN).press(KeyCode.ENTER);
        person.reads("alias live");
    }

    // The workspace says so of this one.
    private void ask() {
        person.click("close-compare")
                .click("function-checkout")
                .click("event-choice")
                .click("event-1");
        person.click("invoke").reads("Invoke checkout?");
    }

    private void setUp() {
        person.click("cancel").click("function-orders-api").click("show-setup").sees("memory");
        person.type("memory", "512").reads("512 MB");
    }
}
