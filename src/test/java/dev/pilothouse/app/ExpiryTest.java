package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.playground.SandboxInReach;
import dev.pilothouse.sandbox.cognito.UserPoolService;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sandbox.wire.Fault;
import dev.pilothouse.sites.SwaggerUi;
import dev.pilothouse.ui.Pictures;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sign-in ends in the middle of a deploy, in the real window on the sandbox. */
class ExpiryTest {
    private final SandboxInReach playground = new SandboxInReach();
    private final Moved clock = new Moved();
    private Person person;

    @BeforeEach
    void deploySlowly(@TempDir Path settings) {
        person = Person.on(playground, settings, clock);
        person.click("workspace-sandbox")
                .click("person-operator")
                .click("sign-in")
                .sees("folder");
        person.type("folder", SwaggerUi.FIRST.folder().toString()).click("plan").sees("changes");
        playground
                .sandbox()
                .faults()
                .when((n, operation) -> operation.equals("PutObject"), new Fault.Delay(Duration.ofMillis(500)));
        person.click("deploy").reads("step 2 of");
    }

    @AfterEach
    void close() {
        person.close();
    }

    @Test
    void theDeployWaitsForTheSamePersonAndThenGoesOn() {
        endTheSignIn();
        person.sees("sign-in-again").reads("A change waits").reads("Deploy");
        Pictures.write(person.picture(), Path.of("target/pictures/sign-in-again.png"));
        person.press(KeyCode.ESCAPE).sees("sign-in-again");
        person.type("email", "support@acme.example").type("password", "Quiet-Anchor-3");
        person.click("sign-in").reads("the session here is operator@acme.example");
        Pictures.write(person.picture(), Path.of("target/pictures/sign-in-again-other.png"));
        playground.sandbox().faults().clear();
        person.click("person-operator").click("sign-in").reads("invalidation pending");
        assertThat(person.text("pane-title")).isEqualTo("Site");
        assertThat(person.has("sign-in-again")).isFalse();
    }

    @Test
    void whoSignsOutInsteadIsAskedAndThenTheDeployStops() {
        endTheSignIn();
        person.sees("sign-in-again").click("sign-out-instead").click("confirm").sees("workspace-sandbox");
        playground.sandbox().faults().clear();
        assertThat(person.has("sign-in-again")).isFalse();
    }

    private void endTheSignIn() {
        playground
                .sandbox()
                .service(UserPoolService.class)
                .signOutEverywhere(AcmeShop.USER_POOL, "operator@acme.example");
        clock.by.set(Duration.ofMinutes(61));
    }

    /** The program's clock, which runs ahead once the test says so; the sandbox's keys are still good. */
    private static final class Moved extends Clock {
        private final AtomicReference<Duration> by = new AtomicReference<>(Duration.ZERO);

        @Override
        public Instant instant() {
            return Instant.now().plus(by.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
