package dev.pilothouse.tour;

import dev.pilothouse.app.Person;
import java.util.List;
import javafx.scene.input.KeyCode;

/** What the window itself offers, whatever pane is open. */
final class WindowSteps {
    private final Person person;

    WindowSteps(Person person) {
        this.person = person;
    }

    List<Step> popovers() {
        return List.of(
                Step.of("appearance", "app", () -> person.click("appearance").sees("theme-dark")),
                Step.of(
                        "tasks",
                        "app",
                        () -> person.press(KeyCode.ESCAPE).click("tasks").reads("Deploy release")));
    }
}
