package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.playground.SandboxInReach;
import dev.pilothouse.sandbox.logs.LogStore;
import dev.pilothouse.sandbox.logs.LogsService;
import dev.pilothouse.ui.Pictures;
import dev.pilothouse.ui.lines.LineList;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Logs pane in the real window on the sandbox, by clicks alone. */
class LogsPaneTest {
    @Test
    void linesAreFollowedOneRequestIsPulledTogetherAndErrorsAreGrouped(@TempDir Path settings) {
        SandboxInReach playground = new SandboxInReach();
        try (Person person = Person.on(playground, settings)) {
            person.click("workspace-sandbox").click("person-operator").click("sign-in");
            LogStore store = playground.sandbox().service(LogsService.class).store();
            for (int at = 0; at < 60; at++) {
                request(store, at);
            }
            person.click("go-logs").sees("lines").reads("● Live");
            picture(person, "live");
            person.click("group-errors").reads("Errors by shape").reads("Carts cart#‹n›");
            picture(person, "errors");
            person.click("only-these");
            await().until(() -> {
                String only = person.text("tail-filter");
                return !only.isEmpty() && person.lineText("lines", 0).contains(only);
            });
            person.type("tail-filter", "nobody says this").reads("No line fits");
            picture(person, "none-fits");
            person.type("tail-filter", " ");
            await().until(() -> !person.lineText("lines", 5).isEmpty());
            person.click("reveal");
            await().until(() -> person.onScreen(() -> ((ToggleButton) person.node("reveal")).isSelected()));
            person.click("close-errors").line("lines", 5).reads("One request ");
            person.click("pulled-lines").press(KeyCode.CONTROL, KeyCode.A);
            picture(person, "request");
            person.click("mode-search").type("search-filter", "cart#40");
            person.click("search-logs").reads("all there are");
            picture(person, "search");
            person.line("lines", 0)
                    .reads("One request ")
                    .click("filter-request")
                    .sees("include-all");
            person.click("close-request").click("include-all");
            await().until(() -> !person.has("include-all"));
            person.click("search-range").click("range-1440").reads("all there are");
            assertThat(person.onScreen(
                            () -> ((LineList) person.node("lines")).leads().getFirst()))
                    .isEqualTo(18);
            person.click("mode-insights").sees("insights-query");
            picture(person, "insights");
            person.click("saved-queries").type("query-name", "Slowest").click("save-account-query");
            person.reads("The account keeps “Slowest”.").click("saved-queries").sees("account-query-1");
            picture(person, "saved");
            person.press(KeyCode.ESCAPE);
            person.click("groups").sees("filter-groups");
            picture(person, "groups");
        }
    }

    private static void request(LogStore store, int at) {
        String function = at % 3 == 0 ? "orders-api" : at % 3 == 1 ? "checkout" : "catalog-search";
        String id = UUID.randomUUID().toString();
        Instant time = Instant.now().minusSeconds(60 - at);
        String group = "/aws/lambda/" + function;
        String stream = "2026/11/26/[$LATEST]0f3a";
        store.write(group, stream, time, "START RequestId: " + id + " Version: $LATEST\n");
        store.write(
                group,
                stream,
                time.plusMillis(20),
                at % 7 == 3
                        ? time + "\t" + id + "\tERROR\tConditionalCheckFailedException on Carts cart#" + (4000 + at)
                                + "\n"
                        : "{\"timestamp\":\"" + time + "\",\"level\":\"INFO\",\"requestId\":\"" + id
                                + "\",\"message\":\"request done\",\"route\":\"GET /orders\",\"status\":200,\"ms\":"
                                + at
                                + "}\n");
        store.write(group, stream, time.plusMillis(89), "END RequestId: " + id + "\n");
        store.write(
                group,
                stream,
                time.plusMillis(90),
                "REPORT RequestId: " + id
                        + "\tDuration: 88.40 ms\tBilled Duration: 89 ms\tMemory Size: 512 MB\tMax Memory Used: 91 MB"
                        + "\t\n");
    }

    private static void picture(Person person, String name) {
        Pictures.write(person.picture(), Path.of("target/pictures/logs-" + name + ".png"));
    }
}
