package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.playground.SandboxInReach;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.ui.Pictures;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BareWorkspaceTest {
    @Test
    void aPaneThatTheWorkspaceHasNoSectionForSaysSoAndTheRestWorks(@TempDir Path settings) throws IOException {
        SandboxInReach playground = new SandboxInReach();
        playground.offerWithoutSections(settings);
        try (Person person = Person.on(playground, settings)) {
            person.click("workspace-bare-shop-staging")
                    .type("email", AcmeShop.people().getFirst().email())
                    .type("password", AcmeShop.people().getFirst().password())
                    .click("sign-in")
                    .sees("refused")
                    .reads("names no site");
            Pictures.write(person.picture(), Path.of("target/pictures/bare-workspace.png"));
            person.click("go-cdn").reads("names no distribution");
            person.press(KeyCode.CONTROL, KeyCode.K).reads("Activity");
            person.press(KeyCode.ESCAPE).click("go-activity").sees("filter");
            assertThat(person.title()).contains("Bare Shop");
        } finally {
            playground.sandbox().close();
        }
    }
}
