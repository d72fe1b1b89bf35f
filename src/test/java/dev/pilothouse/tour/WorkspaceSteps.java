package dev.pilothouse.tour;

import static org.awaitility.Awaitility.await;

import dev.pilothouse.app.Person;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Workspaces and what holds for the whole program: importing, settings, a second window. */
final class WorkspaceSteps {
    private final Person person;

    WorkspaceSteps(Person person) {
        this.person = person;
    }

    List<Step> imports() {
        return List.of(
                Step.of("import", "welcome", this::look),
                Step.of("import-changed", "welcome", () -> person.click("take").reads("Type 402177537753 to continue")),
                Step.of(
                        "import-left",
                        "welcome",
                        () -> person.press(KeyCode.ESCAPE).click("leave").sees("workspace-sandbox")));
    }

    List<Step> program() {
        return List.of(
                Step.of(
                        "settings",
                        "app",
                        () -> person.click("person").click("settings").sees("settings-board")),
                Step.of("second-window", "app", this::secondWindow)
                        .by("the second window is opened by its keys and closed; the picture shows the first"));
    }

    // Of the production workspace that is offered already, so that it asks before it replaces it.
    private void look() {
        String path = Path.of("src/test/resources/workspaces", "known.json").toString();
        person.click("import").type("workspace-file", path).click("look").reads("Member");
    }

    private void secondWindow() {
        person.click("close-settings").press(KeyCode.CONTROL, KeyCode.N);
        await().until(() -> stages().size() == 2);
        person.onScreen(() -> {
            stages().stream()
                    .filter(stage -> stage.getTitle().equals("Pilothouse"))
                    .forEach(Stage::close);
            return true;
        });
    }

    private static List<Stage> stages() {
        return List.copyOf(Window.getWindows()).stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .toList();
    }
}
