package dev.pilothouse.tour;

import dev.pilothouse.app.Person;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.util.List;
import javafx.scene.input.KeyCode;

/** What the window itself offers, whatever pane is open. */
final class WindowSteps {
    private final Person person;

    WindowSteps(Person person) {
        this.person = person;
    }

    List<Step> finding() {
        return List.of(
                Step.of("palette", "app", () -> {
                    person.press(KeyCode.ESCAPE);
                    find("s");
                }),
                Step.of("palette-command", "app", () -> {
                    person.press(KeyCode.ESCAPE);
                    find("> text");
                }),
                Step.of(
                        "shortcuts",
                        "app",
                        () -> person.press(KeyCode.ESCAPE)
                                .press(KeyCode.CONTROL, KeyCode.SLASH)
                                .sees("shortcut-sheet")),
                Step.of(
                        "help",
                        "app",
                        () -> person.press(KeyCode.ESCAPE)
                                .press(KeyCode.F1)
                                .sees("help-board")
                                .type("help-words", "roll back")),
                Step.of(
                        "shortcuts-closed",
                        "app",
                        () -> person.press(KeyCode.ESCAPE).sees("rail")));
    }

    /** From the welcome screen to production, unlocked and locked again, and out, by keyboard alone. */
    List<Step> production() {
        return List.of(
                Step.of(
                        "production-welcome",
                        "welcome",
                        () -> person.tabTo("workspace-acme-shop-production")
                                .press(KeyCode.SPACE)
                                .sees("email")),
                Step.of("production-locked", "app", this::signIn).by("the keyboard alone"),
                Step.of("production-unlock", "app", () -> {
                            find("unlock");
                            person.press(KeyCode.ENTER).sees("reason").write("Ticket 4711: new opening hours");
                        })
                        .by("the keyboard alone"),
                Step.of(
                                "production-unlocked",
                                "app",
                                () -> person.press(KeyCode.ENTER).sees("lock"))
                        .by("the keyboard alone"),
                Step.of("production-locked-again", "app", () -> {
                            find("lock production");
                            person.press(KeyCode.ENTER).sees("unlock");
                        })
                        .by("the keyboard alone"),
                Step.of("production-out", "welcome", () -> {
                            find("sign out");
                            person.press(KeyCode.ENTER).sees("workspace-sandbox");
                        })
                        .by("the keyboard alone"));
    }

    private void signIn() {
        dev.pilothouse.sandbox.seed.Person operator = AcmeShop.people().getFirst();
        person.tabTo("email").write(operator.email());
        person.tabTo("password").write(operator.password());
        person.press(KeyCode.ENTER).sees("unlock");
    }

    private void find(String text) {
        person.press(KeyCode.CONTROL, KeyCode.K).sees("palette-query").write(text);
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
