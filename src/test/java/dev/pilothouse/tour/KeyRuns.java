package dev.pilothouse.tour;

import java.util.List;
import javafx.scene.input.KeyCode;

/** Without a mouse: a function is invoked, the lines of three are followed, one request is opened, the errors are grouped. */
final class KeyRuns {
    private final Keyboard keys;

    KeyRuns(Keyboard keys) {
        this.keys = keys;
    }

    List<Step> functions() {
        return List.of(
                Step.of("keys-functions", "functions", this::choose),
                Step.of(
                        "keys-invoke-asks",
                        "functions",
                        () -> keys.press(KeyCode.CONTROL, KeyCode.ENTER).reads("Invoke orders-api in production?")),
                Step.of(
                        "keys-invoked",
                        "functions",
                        () -> keys.to("confirm").press(KeyCode.SPACE).reads("MB of 256")));
    }

    List<Step> logs() {
        return List.of(
                Step.of("keys-logs", "logs", this::follow),
                Step.of("keys-request", "logs", this::openRequest),
                Step.of(
                        "keys-errors",
                        "logs",
                        () -> keys.to("group-errors").press(KeyCode.SPACE).reads("Errors by shape")));
    }

    private void choose() {
        keys.run("Functions").sees("function-table").reads("nightly-report");
        keys.fill("filter-functions", "orders-api");
        keys.to("functions").press(KeyCode.HOME).sees("event-choice");
    }

    private void follow() {
        keys.run("Logs").sees("lines").reads("● Live").reads("orders-api, checkout, catalog-search");
    }

    private void openRequest() {
        keys.to("pause").press(KeyCode.SPACE);
        keys.to("lines").press(KeyCode.END).press(KeyCode.ENTER).reads("One request");
    }
}
