package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.core.SettableClock;
import dev.pilothouse.feature.tables.SomebodyElse;
import dev.pilothouse.playground.SandboxInReach;
import dev.pilothouse.sandbox.cognito.UserPoolService;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sandbox.wire.Fault;
import dev.pilothouse.ui.Pictures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waits in the Tables pane, and what is taken back of what was saved: in the real window, and after a restart. */
class TablesWaitingTest {
    private static final String ORDER = "order#90213";

    @Test
    void whatWaitsIsCountedOutlivesARestartAndADeletedTableAndIsTakenBackInParts(@TempDir Path settings)
            throws Exception {
        SandboxInReach playground = new SandboxInReach();
        SettableClock clock = SettableClock.running();
        Files.writeString(
                settings.resolve("settings.json"), "{\"theme\": \"" + System.getProperty("look", "LIGHT") + "\"}");
        try (SomebodyElse other = new SomebodyElse(playground.sandbox());
                Person person = Person.on(playground, settings, clock)) {
            signIn(person);
            person.click("go-tables").type("filter-tables", "nobo").reads("No table has “nobo”");
            person.type("filter-tables", "nobody")
                    .reads("No table has “nobody”")
                    .type("filter-tables", "");
            open(person);
            stageTwoFields(person);
            assertThat(person.text("waits-tables")).isEqualTo("1");
            picture(person, "waiting");
            replaceWhatIsHidden(person);
            signOut(person);
            signIn(person);
            person.sees("waits-tables");
            open(person);
            person.reads("1 staged change");
            saveAfterTheSignInEnded(person, playground, clock);
            assertThat(other.order(ORDER).get("email").s()).isEqualTo("new@example.com");
            assertThat(person.has("waits-tables")).isFalse();
            takeOnePartBack(person, other);
            selectAndCopy(person);
            person.cell("rows", 0, 2).write("LOST").press(KeyCode.ENTER).reads("1 staged change");
            gone(playground);
            signOut(person);
            signIn(person);
            person.click("go-tables").reads("One customer’s orders").click("saved-query-2");
            person.reads("1 change waits to be saved in this table.").reads("What waits is kept on this computer");
            picture(person, "left");
            person.click("discard-left");
            await().until(() -> !person.has("waits-tables"));
        }
    }

    private static void saveAfterTheSignInEnded(Person person, SandboxInReach playground, SettableClock clock) {
        playground
                .sandbox()
                .service(UserPoolService.class)
                .signOutEverywhere(AcmeShop.USER_POOL, "operator@acme.example");
        clock.move(Duration.ofMinutes(61));
        person.click("save").sees("sign-in-again").reads("A change waits");
        assertThat(person.text("waits-tables")).isEqualTo("1");
        picture(person, "sign-in-again");
        clock.move(Duration.ofMinutes(-61));
        person.click("person-operator").click("sign-in").reads(ORDER + " saved");
    }

    // The shop's table is safe from deletion.
    private static void gone(SandboxInReach playground) {
        playground
                .sandbox()
                .faults()
                .when(
                        (n, operation) -> operation.equals("DescribeTable"),
                        new Fault.Fail(
                                400,
                                "ResourceNotFoundException",
                                "Requested resource not found: Table: Orders not found"));
    }

    private static void signOut(Person person) {
        person.choose("person", "sign-out").click("confirm");
    }

    private static void signIn(Person person) {
        person.click("workspace-sandbox").click("person-operator").click("sign-in");
    }

    private static void open(Person person) {
        person.click("go-tables").reads("One customer’s orders");
        person.click("saved-query-2").reads("query on byStatus").click("add-condition");
        person.click("filter-otherwise").type("filter-text", "orderId = \"" + ORDER + "\"");
        person.click("add-filter")
                .click("remove-condition-1")
                .click("remove-condition-1")
                .click("run");
        person.reads("1 row, all of them · query by key");
    }

    private static void stageTwoFields(Person person) {
        person.cell("rows", 0, 2).write("LOST").press(KeyCode.ENTER).reads("1 staged change");
        person.sees("item-panel")
                .type("field-currency", "USD")
                .press(KeyCode.ENTER)
                .reads("Diff 2");
    }

    private static void replaceWhatIsHidden(Person person) {
        person.onScreen(() -> {
            ListView<?> lines = (ListView<?>) person.node("item-form");
            lines.scrollTo(11);
            return true;
        });
        person.click("replace-email");
        await().until(() -> person.focused().equals("field-email")
                && person.text("field-email").isEmpty());
        person.write("new@example.com").press(KeyCode.ENTER).reads("Diff 3");
        await("who replaced it sees where the focus is")
                .until(() -> person.focused().equals("replace-email")
                        && person.onScreen(() -> person.node("replace-email").getEffect() != null));
        picture(person, "replaced");
        person.click("item-as-diff").reads("+ email: \"•••••@example.com\"");
        person.click("item-as-form");
    }

    private static void takeOnePartBack(Person person, SomebodyElse other) {
        person.click("offer-2").sees("part-list").click("part-1");
        picture(person, "parts");
        person.click("take-back").reads("was undone");
        assertThat(other.order(ORDER).get("status").s()).isNotEqualTo("LOST");
        assertThat(other.order(ORDER).get("currency").s()).isEqualTo("USD");
        person.click("go-activity").type("filter", "Save " + ORDER).reads(" of ");
        person.click("entries").press(KeyCode.HOME).press(KeyCode.DOWN).sees("undo-some");
        person.click("undo-some").sees("part-list").click("part-2");
        picture(person, "activity-parts");
        person.click("take-back");
        // The first notice of "was undone" may still be there.
        await().until(() -> !other.order(ORDER).get("currency").s().equals("USD"));
        assertThat(other.order(ORDER).get("email").s()).isEqualTo("new@example.com");
        open(person);
    }

    private static void selectAndCopy(Person person) {
        person.click("remove-condition-1").click("run").reads("more rows load as you scroll");
        person.click("rows").press(KeyCode.CONTROL, KeyCode.A).reads(" selected · ");
        person.press(KeyCode.CONTROL, KeyCode.C);
        // The clipboard may still have what another test copied.
        String copied = await().until(
                        () -> person.onScreen(TablesWaitingTest::clipboard),
                        text -> text.lines().count() > 99);
        assertThat(copied).contains("•••••@").doesNotContainPattern("[a-z]@example");
    }

    private static String clipboard() {
        return Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse("");
    }

    private static void picture(Person person, String name) {
        Pictures.write(person.picture(), Path.of("target/pictures/tables-" + name + ".png"));
    }
}
