package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.playground.SandboxInReach;
import dev.pilothouse.sandbox.Faults.Seen;
import dev.pilothouse.sandbox.dynamodb.DynamoDbService;
import dev.pilothouse.ui.Pictures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the policies under {@code assets/iam} let people do, in the real window: an operator moves a table to S3 and back, support
 * mends an order, and whoever only reads sees every pane. In all that the sandbox refuses nobody anything.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedRolesTest {
    private static final String ORDER = "order#90213";
    private SandboxInReach playground;
    private Person person;

    @BeforeAll
    void open(@TempDir Path settings) throws Exception {
        playground = new SandboxInReach().withShippedRoles();
        Files.writeString(
                settings.resolve("settings.json"), "{\"theme\": \"" + System.getProperty("look", "LIGHT") + "\"}");
        playground.sandbox().service(DynamoDbService.class).jobsTake(Duration.ofSeconds(1));
        person = Person.on(playground, settings);
    }

    @AfterEach
    void signOut() {
        person.choose("person", "sign-out").sees("workspace-sandbox");
        // 404 is an answer: no record yet, no policy, no limit.
        assertThat(playground.sandbox().faults().requests())
                .filteredOn(seen -> seen.status() == 400 || seen.status() == 403)
                .isEmpty();
    }

    @AfterAll
    void close() {
        person.close();
        playground.sandbox().close();
    }

    @Test
    void aTableIsExportedFollowedAndMadeAgain() {
        signIn("operator");
        person.click("go-tables").click("saved-query-2").reads("query on byStatus");
        person.click("table-jobs").reads("No exports and no imports");
        person.click("jobs-export").type("job-bucket", "acme-shop-exports").type("job-why", "monthly figures");
        picture("export");
        person.click("start-export").reads("Under way").reads("Done");
        picture("done");
        person.click(again()).type("made-table", "orders-again");
        person.click("start-import")
                .click("confirm")
                .reads("Table orders-again from S3")
                .reads("in the table");
        picture("imported");
        person.click("close-jobs");
        assertThat(person.has("jobs")).isFalse();
    }

    @Test
    void supportFindsAnOrderMendsItAndTakesThatBack() {
        signIn("support");
        person.click("go-tables")
                .click("saved-query-2")
                .reads("query on byStatus")
                .click("add-condition");
        person.click("filter-otherwise").type("filter-text", "orderId = \"" + ORDER + "\"");
        person.click("add-filter")
                .click("remove-condition-1")
                .click("remove-condition-1")
                .click("run");
        person.reads("1 row, all of them · query by key");
        person.cell("rows", 0, 2).write("LOST").press(KeyCode.ENTER).reads("1 staged change");
        person.click("save").reads(ORDER + " saved");
        person.click("offer").reads("was undone");
        person.click("go-cdn");
        lacks("invalidate", "cloudfront:CreateInvalidation");
        assertThat(written("acme-support")).containsExactly("UpdateItem", "UpdateItem");
    }

    @Test
    void whoeverOnlyReadsSeesEveryPaneAndIsToldWhatIsLackingToChangeAnything() {
        signIn("admin");
        person.reads("Nothing planned yet").click("tab-releases").sees("releases-table");
        person.click("tab-previews").reads("No previews yet");
        person.click("go-cdn");
        lacks("invalidate", "cloudfront:CreateInvalidation");
        person.sees("behaviours");
        await("the account’s other distributions are counted, too")
                .until(() -> person.text("month-paths").matches("\\d+"));
        person.click("show-traffic")
                .reads("from the edge")
                .click("show-configuration")
                .reads("acme-pages-five-minutes");
        person.click("go-functions").reads("nightly-report").click("function-orders-api");
        person.click("show-invoke");
        lacks("invoke", "lambda:InvokeFunction");
        person.click("show-setup");
        lacks("save-settings", "lambda:UpdateFunctionConfiguration");
        person.click("show-versions");
        lacks("publish", "lambda:PublishVersion");
        person.click("show-charts").reads("Copies at once");
        person.click("go-logs").reads("● Live").click("mode-search").type("search-filter", "REPORT");
        person.press(KeyCode.ENTER).reads("all there are");
        person.click("mode-insights").click("run-query").reads("lines fitted");
        person.click("go-tables").click("saved-query-2").reads("query on byStatus");
        lacks("table-jobs", "dynamodb:ListExports");
        person.cell("rows", 0, 2).write("LOST").press(KeyCode.ENTER).reads("1 staged change");
        lacks("save", "dynamodb:UpdateItem");
        person.click("discard");
        assertThat(written("acme-administrator")).isEmpty();
    }

    /** Finds the button disabled, with the action in its reason. */
    private void lacks(String button, String action) {
        person.sees(button);
        await().until(
                        () -> person.onScreen(() -> person.node(button).getAccessibleHelp()),
                        help -> help.contains(action));
        assertThat(person.onScreen(() -> person.node(button).isDisabled())).isTrue();
    }

    private List<String> written(String role) {
        return playground.sandbox().faults().requests().stream()
                .filter(seen -> seen.role().equals(role))
                .map(Seen::operation)
                .filter(operation -> Stream.of("Put", "Create", "Delete", "Update", "Publish", "Invoke")
                        .anyMatch(operation::startsWith))
                .toList();
    }

    private void signIn(String who) {
        person.click("workspace-sandbox")
                .click("person-" + who)
                .click("sign-in")
                .sees("rail");
    }

    private String again() {
        return person.onScreen(() -> person.node("jobs").lookupAll(".hyperlink").stream()
                .map(Node::getId)
                .filter(id -> id != null && id.startsWith("again-"))
                .findFirst()
                .orElseThrow());
    }

    private void picture(String name) {
        Pictures.write(person.picture(), Path.of("target/pictures/jobs-" + name + ".png"));
    }
}
