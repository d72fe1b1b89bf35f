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
                Step.of("import", "welcome", () -> look("known.json")),
                Step.of("import-changed", "welcome", this::lookAgain),
                Step.of("import-left", "welcome", () -> person.click("leave").sees("workspace-sandbox")));
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

    private void look(String file) {
        String path = Path.of("src/test/resources/workspaces", file).toString();
        person.click("import").type("workspace-file", path).click("look").reads("Member");
    }

    private void lookAgain() {
        person.click("take").sees("workspace-acme-shop-production");
        look("hostile/02-user-pool-swapped.json");
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
