package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.playground.SandboxInReach;
import dev.pilothouse.sandbox.cognito.UserPoolDefinition;
import dev.pilothouse.sandbox.cognito.UserPoolService;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.ui.Pictures;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every step of signing in, in the real window on the sandbox. */
class SignInStepsTest {
    private static final String NEW = "Harbour-Light-8";
    private final SandboxInReach playground = new SandboxInReach();
    private Person person;

    @BeforeEach
    void open(@TempDir Path settings) {
        person = Person.on(playground, settings);
        person.click("workspace-sandbox").sees("person-operator");
    }

    @AfterEach
    void close() {
        person.close();
    }

    @Test
    void aTemporaryPasswordIsReplacedWithRulesTickedAsTyped() {
        person.click("person-new").click("sign-in").sees("new-password");
        assertThat(person.focused()).isEqualTo("attribute-name");
        person.type("attribute-name", "Ada").type("new-password", "harbour");
        assertThat(kept()).containsExactlyInAnyOrder("rule-lowercase", "rule-edges");
        person.type("new-password", NEW).type("new-password-again", NEW);
        assertThat(kept()).hasSize(6);
        picture("new-password");
        person.press(KeyCode.ENTER).sees("rail");
    }

    @Test
    void aPasswordThatThePoolRefusesIsToldAndTheStepStays() {
        person.click("person-new").click("sign-in").sees("new-password");
        person.type("attribute-name", "Ada").type("new-password", "short").type("new-password-again", "short");
        person.click("set-password").reads("not long enough");
        assertThat(person.text("attribute-name")).isEqualTo("Ada");
        picture("new-password-refused");
        person.type("new-password", NEW).type("new-password-again", NEW).click("set-password");
        person.sees("rail");
    }

    @Test
    void anAuthenticatorsCodeLetsInAndBackLeadsOut() {
        person.click("person-watch").click("sign-in").sees("code");
        assertThat(person.focused()).isEqualTo("code");
        person.reads("left for this step");
        picture("code");
        person.click("back").sees("password");
        assertThat(person.text("email")).isEqualTo("watch@acme.example");
        person.click("person-watch").click("sign-in").sees("code");
        person.type("code", "000 000").click("answer-code").reads("not the right code");
        person.click("fill-code").press(KeyCode.ENTER).sees("rail");
    }

    @Test
    void aStepThatRanOutBeginsAgain() {
        person.click("person-watch").click("sign-in").sees("code");
        playground.sandbox().clock().advance(Duration.ofMinutes(4));
        person.click("fill-code").click("answer-code").reads("took too long");
        picture("too-late");
        person.click("person-watch").click("sign-in").sees("code");
    }

    @Test
    void anAuthenticatorIsSetUpWithAPictureOrASecret() {
        UserPoolDefinition.Person newcomer = AcmeShop.people().stream()
                .map(it -> UserPoolDefinition.Person.confirmed(it.sub(), it.email(), it.password(), it.role()))
                .findFirst()
                .orElseThrow();
        playground
                .sandbox()
                .service(UserPoolService.class)
                .create(UserPoolDefinition.of(AcmeShop.USER_POOL)
                        .with(UserPoolDefinition.AppClient.of(AcmeShop.APP_CLIENT))
                        .with(AcmeShop.people().getFirst().group(0))
                        .with(UserPoolDefinition.Rules.usual().withAuthenticators())
                        .with(newcomer));
        person.click("person-operator").click("sign-in").sees("qr-code");
        assertThat(person.text("secret")).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
        picture("set-up");
        person.click("fill-code").click("answer-code").sees("rail");
    }

    @Test
    void aForgottenPasswordIsReplaced() {
        person.click("person-support").click("forgot-password").sees("forgotten-email");
        assertThat(person.text("forgotten-email")).isEqualTo("support@acme.example");
        picture("forgotten");
        person.click("send-code").sees("fill-code");
        person.type("new-password", NEW).type("new-password-again", NEW).click("fill-code");
        picture("recover");
        person.click("reset-password").reads("Your new password is set");
        person.type("password", NEW).click("sign-in").sees("rail");
    }

    @Test
    void aStrangerIsToldTheSame() {
        person.type("email", "nobody@acme.example").click("forgot-password").click("send-code");
        person.reads("If there is an account for nobody@acme.example");
        person.type("code", "123456").type("new-password", NEW).type("new-password-again", NEW);
        person.click("reset-password").reads("not the right code");
    }

    private List<String> kept() {
        return person.onScreen(() -> person.node("sign-in-form").lookupAll(".rule").stream()
                .map(Label.class::cast)
                .filter(rule -> rule.getAccessibleText().endsWith("kept"))
                .map(Label::getId)
                .toList());
    }

    private void picture(String name) {
        Pictures.write(person.picture(), Path.of("target/pictures/sign-in-" + name + ".png"));
    }
}
