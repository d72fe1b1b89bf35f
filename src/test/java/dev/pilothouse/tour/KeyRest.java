package dev.pilothouse.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.app.Person;
import dev.pilothouse.app.Stops;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;

/** Without a mouse: previews, the CDN, a function's other sides, searches in logs, Activity, Help, settings. Production is unlocked. */
final class KeyRest {
    private final Keyboard keys;
    private final Person person;

    KeyRest(Keyboard keys, Person person) {
        this.keys = keys;
        this.person = person;
    }

    List<Step> previews() {
        return List.of(
                Step.of("keys-preview-plan", "site", this::planPreview),
                Step.of(
                        "keys-preview",
                        "site",
                        () -> keys.fill("preview-note", "the new cart")
                                .to("preview")
                                .press(KeyCode.SPACE)
                                .reads("fetched as a visitor")),
                Step.of("keys-preview-removed", "site", this::removePreview),
                focus("site"));
    }

    List<Step> cdn() {
        return List.of(
                Step.of("keys-visitor", "cdn", this::visit),
                Step.of(
                        "keys-traffic",
                        "cdn",
                        () -> keys.to("show-traffic")
                                .press(KeyCode.SPACE)
                                .sees("range-day")
                                .to("range-day")
                                .press(KeyCode.SPACE)
                                .reads("from the edge")),
                Step.of(
                        "keys-configuration",
                        "cdn",
                        () -> keys.to("show-configuration")
                                .press(KeyCode.SPACE)
                                .sees("settings-filter")
                                .fill("settings-filter", "price")
                                .reads("Price class")),
                focus("cdn"));
    }

    List<Step> functions() {
        return List.of(
                Step.of(
                        "keys-setup",
                        "functions",
                        () -> keys.run("Functions")
                                .to("show-setup")
                                .press(KeyCode.SPACE)
                                .sees("memory")
                                .fill("memory", "512")
                                .reads("512 MB")
                                .to("discard-settings")
                                .press(KeyCode.SPACE)),
                Step.of(
                        "keys-versions",
                        "functions",
                        () -> keys.to("show-versions").press(KeyCode.SPACE).reads("previous")),
                Step.of(
                        "keys-charts",
                        "functions",
                        () -> keys.to("show-charts")
                                .press(KeyCode.SPACE)
                                .to("range-week")
                                .press(KeyCode.SPACE)
                                .reads("Copies at once")),
                focus("functions"));
    }

    List<Step> logs() {
        return List.of(
                Step.of("keys-search", "logs", this::search),
                Step.of("keys-insights", "logs", this::query),
                focus("logs"));
    }

    List<Step> window() {
        return List.of(
                Step.of("keys-activity-export", "activity", this::export),
                focus("activity"),
                Step.of("keys-help", "app", this::help),
                Step.of(
                        "keys-shortcuts",
                        "app",
                        () -> keys.press(KeyCode.CONTROL, KeyCode.SLASH).sees("shortcut-sheet")),
                Step.of(
                        "keys-tasks",
                        "app",
                        () -> keys.press(KeyCode.ESCAPE)
                                .press(KeyCode.CONTROL, KeyCode.J)
                                .sees("task-list")));
    }

    List<Step> workspaces() {
        return List.of(
                Step.of("keys-import", "welcome", this::importOne),
                Step.of(
                        "keys-imported",
                        "welcome",
                        () -> keys.to("take")
                                .press(KeyCode.SPACE)
                                .reads("Type 402177537753 to continue")
                                .at("typed")
                                .write("402177537753")
                                .press(KeyCode.ENTER)
                                .reads("eu-west-1 · 402177537753")),
                focus("welcome"));
    }

    // Wherever Tab leads, one sees where one is.
    private Step focus(String pane) {
        return Step.of(
                "keys-focus-" + pane,
                pane,
                () -> assertThat(Stops.unseenBy(person)).isEmpty());
    }

    private void planPreview() {
        keys.run("Previews").sees("look-at-preview");
        keys.fill("preview-name", "by-keys").press(KeyCode.ENTER).sees("preview-note");
    }

    private void removePreview() {
        keys.to("ask-removal").press(KeyCode.SPACE).sees("remove-preview");
        keys.fill("typed-bucket", AcmeShop.BUCKET);
        keys.to("remove-preview").press(KeyCode.SPACE).reads("No previews yet");
        keys.next("tab-previews", KeyCode.LEFT, "tab-releases").next("tab-releases", KeyCode.LEFT, "tab-plan");
        keys.sees("folder");
    }

    private void visit() {
        keys.run("CDN").sees("invalidations");
        keys.fill("visit", "/index.html").to("fetch").press(KeyCode.SPACE).reads("The same");
    }

    private void search() {
        keys.run("Logs").to("close-errors").press(KeyCode.SPACE);
        keys.next("mode-tail", KeyCode.RIGHT, "mode-search").sees("search-filter");
        keys.fill("search-filter", "REPORT").press(KeyCode.ENTER).reads("all there are");
    }

    private void query() {
        keys.next("mode-search", KeyCode.RIGHT, "mode-insights").sees("run-query");
        keys.to("run-query").press(KeyCode.SPACE).reads("lines fitted");
    }

    private void export() throws IOException {
        Path file = Files.createTempDirectory("tour").resolve("activity.csv");
        keys.run("Activity").sees("entries").to("verify").press(KeyCode.SPACE).reads("lines are as they were written");
        keys.to("export").press(KeyCode.SPACE).sees("export-bar").next("export-lines", KeyCode.RIGHT, "export-csv");
        keys.fill("export-file", file.toString())
                .to("write-export")
                .press(KeyCode.SPACE)
                .reads("entries were written");
    }

    private void help() {
        keys.to("entries")
                .press(KeyCode.F1)
                .sees("help-board")
                .fill("help-words", "roll back")
                .press(KeyCode.DOWN);
        assertThat(person.focused()).isEqualTo("help-pages");
        keys.to("help-page").to("close-help").press(KeyCode.SPACE);
        assertThat(person.has("help-board")).isFalse();
        assertThat(person.focused()).as("back where one was").isEqualTo("entries");
    }

    private void importOne() {
        String file = Path.of("src/test/resources/workspaces", "known.json").toString();
        keys.to("import").press(KeyCode.SPACE).sees("workspace-file").fill("workspace-file", file);
        keys.to("look").press(KeyCode.SPACE).reads("Member");
    }
}
