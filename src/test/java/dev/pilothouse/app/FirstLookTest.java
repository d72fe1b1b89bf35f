package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.ui.Pictures;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstLookTest {
    @Test
    void aNewcomerSignsInToTheSandboxByClicksAlone(@TempDir Path settings) {
        try (Person person = Person.at(settings, 1440, 900)) {
            person.sees("workspace-sandbox");
            Pictures.write(person.picture(), Path.of("/tmp/ph/w1.png"));
            person.click("workspace-sandbox").click("person-operator");
            Pictures.write(person.picture(), Path.of("/tmp/ph/w2.png"));
            person.click("sign-in").sees("folder");
            Pictures.write(person.picture(), Path.of("/tmp/ph/w3.png"));
            assertThat(person.text("pane-title")).isEqualTo("Site");
        }
    }
}
