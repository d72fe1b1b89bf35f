package dev.pilothouse.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.app.Person;
import javafx.scene.input.KeyCode;

/** Somebody without a mouse: what can't be reached by keys can't be done here. */
final class Keyboard {
    private final Person person;

    Keyboard(Person person) {
        this.person = person;
    }

    /** Goes to the control by Tab. */
    Keyboard to(String id) {
        person.tabTo(id);
        return this;
    }

    /** Goes to what is chosen of a group, which Tab stops at once, and on to its neighbour by an arrow. */
    Keyboard next(String chosen, KeyCode arrow, String neighbour) {
        to(chosen).press(arrow);
        assertThat(person.focused()).isEqualTo(neighbour);
        return press(KeyCode.SPACE);
    }

    Keyboard press(KeyCode... keys) {
        person.press(keys);
        return this;
    }

    Keyboard write(String text) {
        person.write(text);
        return this;
    }

    /** Waits until the focus has come to the control by itself, as to the field of a question, which takes it a moment later. */
    Keyboard at(String id) {
        await(id + " has the focus").until(() -> person.focused().equals(id));
        return this;
    }

    /** Goes to the field and writes in place of what stands there. */
    Keyboard fill(String id, String text) {
        return to(id).press(KeyCode.CONTROL, KeyCode.A).write(text);
    }

    /** Runs what the palette finds first. */
    Keyboard run(String command) {
        press(KeyCode.CONTROL, KeyCode.K).at("palette-query").write(command);
        return press(KeyCode.ENTER);
    }

    Keyboard sees(String id) {
        person.sees(id);
        return this;
    }

    Keyboard reads(String text) {
        person.reads(text);
        return this;
    }
}
