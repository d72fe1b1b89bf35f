package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.SettableClock;
import dev.pilothouse.core.command.Guard;
import dev.pilothouse.core.journal.History;
import dev.pilothouse.core.journal.Journal;
import dev.pilothouse.feature.site.Shop;
import dev.pilothouse.playground.SandboxInReach;
import dev.pilothouse.sandbox.Faults;
import dev.pilothouse.sandbox.cloudfront.CloudFrontService;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sandbox.seed.Person;
import dev.pilothouse.ui.Pictures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A workspace of production, in the real window; each test finds it locked and leaves it so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductionTest {
    private static final Person OPERATOR = AcmeShop.people().getFirst();
    private final SettableClock clock = SettableClock.running();
    private SandboxInReach playground;
    private Path data;
    private dev.pilothouse.app.Person person;

    @BeforeAll
    void signIn(@TempDir Path settings) throws IOException {
        data = settings.resolve("data");
        playground = new SandboxInReach();
        playground.sandbox().service(CloudFrontService.class).invalidationsTake(Duration.ZERO);
        playground.offerAsProduction(settings);
        person = dev.pilothouse.app.Person.on(playground, settings, clock);
        person.click("workspace-acme-shop-production")
                .type("email", OPERATOR.email())
                .type("password", OPERATOR.password())
                .click("sign-in")
                .sees("unlock");
    }

    @AfterAll
    void close() {
        person.close();
        playground.sandbox().close();
    }

    @Test
    void aDeployWaitsForTheUnlockAndThenForTheButtonOnceMore(@TempDir Path folder) throws IOException {
        person.type("folder", Shop.write(folder, 1).toString()).click("plan").sees("changes");
        person.type("typed-name", AcmeShop.BUCKET);
        List<String> before = writes();
        picture("locked");
        person.click("deploy").sees("reason");
        picture("prompt");
        person.click("cancel");
        assertThat(writes()).isEqualTo(before);

        unlockToDeploy();
        clock.move(Guard.IDLE);
        person.sees("unlock").reads("read-only again");
        picture("notice");
        // The notice is still there, and does not lie on the button.
        unlockToDeploy();
        assertThat(person.text("lock")).isEqualTo("Unlocked, 30 min");
        picture("unlocked");
        assertThat(writes()).as("unlocking runs nothing").isEqualTo(before);

        person.click("deploy").sees("plan-again").reads("verified");
        assertThat(writes()).hasSizeGreaterThan(before.size());
        person.click("lock").sees("unlock");
        assertThat(recorded()).contains("unlock: ticket 4711", "deploy: ticket 4711");
    }

    @Test
    void itLocksByHandAfterIdlingAndAtSignOut() {
        unlock("unlock-15");
        person.click("lock").sees("unlock");
        unlock("unlock-60");
        clock.move(Guard.IDLE);
        person.sees("unlock").reads("read-only again");
        unlock("unlock-60");
        person.choose("person", "sign-out").sees("workspace-acme-shop-production");
        person.click("workspace-acme-shop-production")
                .type("email", OPERATOR.email())
                .type("password", OPERATOR.password())
                .click("sign-in")
                .sees("unlock");
    }

    @Test
    void unlockingWorksWithoutAMouseAndNeedsAReason() {
        person.tabTo("unlock");
        person.press(KeyCode.SPACE).sees("reason");
        assertThat(person.focused()).isEqualTo("reason");
        person.press(KeyCode.A).press(KeyCode.ENTER).sees("reason").reads("3 to 200");
        person.press(KeyCode.B).press(KeyCode.C).press(KeyCode.ENTER).sees("lock");
        person.click("lock").sees("unlock");
    }

    private void unlockToDeploy() {
        person.click("deploy").type("reason", "ticket 4711").click("unlock-now").sees("lock");
    }

    private void unlock(String time) {
        person.click("unlock")
                .type("reason", "ticket 4711")
                .click(time)
                .click("unlock-now")
                .sees("lock");
    }

    /** What the journal holds: command and reason. */
    private List<String> recorded() throws IOException {
        try (History history =
                Journal.in(data.resolve("journal"), Clock.systemUTC()).history()) {
            return history.next(Integer.MAX_VALUE).stream()
                    .map(entry -> entry.command() + ": " + entry.reason().orElse(""))
                    .toList();
        }
    }

    private List<String> writes() {
        return playground.sandbox().faults().requests().stream()
                .map(Faults.Seen::operation)
                .filter(operation -> Stream.of("Put", "Create", "Delete").anyMatch(operation::startsWith))
                .toList();
    }

    private void picture(String name) {
        Pictures.write(person.picture(), Path.of("target/pictures/production-" + name + ".png"));
    }
}
