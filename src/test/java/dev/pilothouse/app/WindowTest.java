package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.ui.Pictures;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real window on the sandbox: signing in and out, by clicks and keys. */
class WindowTest {
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
    void aNewcomerSignsInToTheSandboxByClicksAlone() {
        person.click("workspace-sandbox").click("person-operator").click("sign-in");
        person.sees("rail");
        assertThat(person.text("pane-title")).isEqualTo("Site");
        assertThat(person.title()).contains("Acme Shop").contains("sandbox");
        picture("signed-in");
    }

    @Test
    void theCardsOfThePeopleAreAsTallAsTheirWords() {
        person.click("workspace-sandbox").sees("person-new");
        picture("people");
        double one = high("person-support");
        assertThat(Stream.of("person-operator", "person-admin", "person-new", "person-watch"))
                .allSatisfy(card -> assertThat(high(card)).as(card).isLessThan(one * 1.3));
    }

    private double high(String id) {
        return person.onScreen(() -> person.node(id).getLayoutBounds().getHeight());
    }

    @Test
    void aWrongPasswordIsToldInTheFormAndNothingIsLost() {
        person.click("workspace-sandbox").click("person-support");
        person.type("password", "not the password").click("sign-in").reads("the password is wrong");
        picture("refused");
        assertThat(person.text("email")).startsWith("support");
        person.click("person-support").click("sign-in").sees("rail");
    }

    @Test
    void signingOutLeadsBackAndForgetsThePassword() {
        person.click("workspace-sandbox")
                .click("person-operator")
                .click("sign-in")
                .sees("rail");
        person.choose("person", "sign-out").sees("workspace-sandbox");
        person.click("workspace-sandbox").sees("password");
        assertThat(person.text("password")).isEmpty();
    }

    @Test
    void theRailCollapsesToIcons() {
        person.click("workspace-sandbox")
                .click("person-operator")
                .click("sign-in")
                .sees("rail");
        person.click("collapse");
        await().until(
                        () -> person.onScreen(
                                () -> person.node("rail").getLayoutBounds().getWidth()),
                        width -> width < 60);
        picture("narrow");
    }

    @Test
    void theWholeWayInWorksWithoutAMouse() {
        person.sees("workspace-sandbox");
        tabTo("workspace-sandbox");
        person.press(KeyCode.SPACE).sees("person-operator");
        tabTo("person-operator");
        person.press(KeyCode.SPACE);
        tabTo("sign-in");
        person.press(KeyCode.SPACE).sees("rail");
        tabTo("tasks");
        person.press(KeyCode.SPACE).sees("task-list");
        person.press(KeyCode.ESCAPE);
        assertThat(person.focused()).isEqualTo("tasks");
    }

    @Test
    void whateverTakesTheFocusHasANameToReadOut() {
        person.click("workspace-sandbox").sees("sign-in");
        assertThat(nameless()).isEmpty();
        person.click("person-operator").click("sign-in").sees("folder");
        assertThat(nameless()).isEmpty();
        person.click("appearance").sees("theme-dark");
        assertThat(nameless()).isEmpty();
    }

    private void tabTo(String id) {
        for (int stops = 0; stops < 60 && !person.focused().equals(id); stops++) {
            person.press(KeyCode.TAB);
        }
        assertThat(person.focused()).isEqualTo(id);
    }

    private List<String> nameless() {
        return person.onScreen(() -> below(person.node("overlays"))
                .filter(node -> node.isFocusTraversable() && node.isVisible())
                .filter(node -> node.getAccessibleText() == null
                        || node.getAccessibleText().isBlank())
                .filter(node -> !(node instanceof Labeled labeled)
                        || labeled.getText() == null
                        || labeled.getText().isBlank())
                .map(Node::toString)
                .toList());
    }

    private static Stream<Node> below(Node node) {
        Stream<Node> children = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(WindowTest::below)
                : Stream.empty();
        return Stream.concat(Stream.of(node), children);
    }

    private void picture(String name) {
        Pictures.write(person.picture(), Path.of("target/pictures/window-" + name + ".png"));
    }
}
