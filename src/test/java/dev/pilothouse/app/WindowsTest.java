package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import dev.pilothouse.ui.Pictures;
import dev.pilothouse.ui.theme.Appearance;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several windows of one program, on the sandbox. */
class WindowsTest {
    @TempDir
    private Path settings;

    private Person person;

    @BeforeEach
    void open() {
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

    @Test
    void theWelcomeScreenTakesThePlaceOfTheFirstFrameAndNothingJumps() {
        look(Appearance.Choice.LIGHT, 1);
        aNewcomerSeesOneThingAfterTheOther("light");
        look(Appearance.Choice.DARK, Appearance.LARGEST);
        aNewcomerSeesOneThingAfterTheOther("dark-200");
    }

    @Test
    void whatFailsWhileTheProgramIsBuiltIsSaidInTheWindow() {
        person.onScreen(() -> {
            Stage stage = new Stage();
            Curtain curtain = new Curtain(stage, SavedAppearance.glance(settings));
            curtain.show(() -> {});
            Curtain.onto(stage, new StackPane());
            curtain.broken("No room left");
            assertThat(stage.getScene().getRoot().lookupAll("Text"))
                    .extracting(words -> ((Text) words).getText())
                    .containsExactly("Pilothouse could not start.\n\nNo room left");
            stage.close();
            return true;
        });
    }

    private void look(Appearance.Choice theme, double scale) {
        person.onScreen(() -> {
            person.windows.appearance().choice().set(theme);
            person.windows.appearance().textScale().set(scale);
            return true;
        });
    }

    private void aNewcomerSeesOneThingAfterTheOther(String name) {
        AtomicInteger painted = new AtomicInteger();
        Stage stage = person.onScreen(() -> {
            Stage made = new Stage();
            new Curtain(made, SavedAppearance.glance(settings)).show(painted::incrementAndGet);
            return made;
        });
        await().untilAtomic(painted, is(1));
        Person newcomer = person.in(stage);
        BufferedImage first = newcomer.picture();
        person.onScreen(() -> person.windows.open(stage));
        newcomer.sees("workspace-sandbox");
        BufferedImage then = newcomer.picture();
        assertThat(sides(then)).isEqualTo(sides(first));
        Pictures.write(first, Path.of("target/pictures/window-first-frame-" + name + ".png"));
        Pictures.write(then, Path.of("target/pictures/window-welcome-" + name + ".png"));
        person.onScreen(() -> {
            stage.close();
            return true;
        });
    }

    // Width and height, where the dark side ends, and the colours of both.
    private static List<Integer> sides(BufferedImage picture) {
        int night = picture.getRGB(5, 5);
        int edge = IntStream.range(5, picture.getWidth())
                .filter(x -> picture.getRGB(x, 5) != night)
                .findFirst()
                .orElseThrow();
        int day = picture.getRGB(picture.getWidth() - 5, 5);
        return List.of(picture.getWidth(), picture.getHeight(), edge, night, day);
    }

    private List<Stage> stages() {
        return person.onScreen(() -> Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .toList());
    }
}
