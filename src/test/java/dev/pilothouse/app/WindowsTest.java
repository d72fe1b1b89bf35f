package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.ui.Pictures;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several windows of one program, on the sandbox. */
class WindowsTest {
    private Person person;

    @BeforeEach
    void open(@TempDir Path settings) {
        person = Person.at(settings, 1280, 800);
    }

    @AfterEach
    void close() {
        person.close();
    }

    @Test
    void aSecondWindowHasASignInOfItsOwnAndClosingItLeavesTheFirst() {
        person.click("workspace-sandbox")
                .click("person-operator")
                .click("sign-in")
                .sees("rail");
        person.press(KeyCode.CONTROL, KeyCode.N);
        await().until(() -> stages().size() == 2);
        Stage second = stages().stream()
                .filter(stage -> !stage.getTitle().contains("Acme"))
                .findFirst()
                .orElseThrow();
        Person other = person.in(second);
        other.click("workspace-sandbox")
                .click("person-support")
                .click("sign-in")
                .sees("rail");
        assertThat(other.title()).isEqualTo(person.title()).contains("Acme Shop (sandbox)");
        Pictures.write(other.picture(), Path.of("target/pictures/window-second.png"));
        person.onScreen(() -> {
            second.fireEvent(new WindowEvent(second, WindowEvent.WINDOW_CLOSE_REQUEST));
            return true;
        });
        await().until(() -> stages().size() == 1);
        person.choose("person", "sign-out").sees("workspace-sandbox");
    }

    private List<Stage> stages() {
        return person.onScreen(() -> Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .toList());
    }
}
