package dev.pilothouse.feature.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.aws.Session;
import dev.pilothouse.core.Notice;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Place;
import dev.pilothouse.core.Settings;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.Workspaces;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.undo.Journals;
import dev.pilothouse.core.work.PollingBudget;
import dev.pilothouse.core.work.Tasks;
import dev.pilothouse.core.workspace.Sections;
import dev.pilothouse.core.workspace.Shelf;
import dev.pilothouse.core.workspace.WorkspaceFile;
import dev.pilothouse.feature.tables.browse.RowsOwner;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.read.TableTown;
import dev.pilothouse.feature.tables.settings.KeyLink;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.ui.Badges;
import dev.pilothouse.ui.Desk;
import dev.pilothouse.ui.View;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import jfx.incubator.scene.control.richtext.CodeArea;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where a place of the Tables pane leads to. */
@ExtendWith(ApplicationExtension.class)
class TablesPlacesTest {
    private static final JsonNode SECTION = JsonMapper.shared().readTree("""
        {"queries": [
          {"name": "New", "table": "Orders", "where": ["status = NEW"], "descending": true},
          {"name": "One", "table": "Orders", "statement": "SELECT * FROM Orders WHERE customer = :customer"}
        ]}
        """);
    private static TableTown town;

    @TempDir
    private Path folder;

    private final Notices notices = new Notices(Clock.systemUTC());

    @BeforeAll
    static void orders() {
        town = TableTown.open();
        town.createOrders("Orders");
        town.put(
                "Orders",
                List.of(Item.of(Map.of(
                        "customer", new Value.Text("c 1&2"),
                        "orderId", new Value.Text("o1"),
                        "status", new Value.Text("NEW"),
                        "placedAt", new Value.Text("1")))));
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void conditionsAnIndexAndAnOrderAreReadAndRun(FxRobot robot) {
        Node pane = open(robot, "pilothouse:tables/Orders?where=status%20%3D%20NEW&index=byStatus&order=descending");
        shows(pane, "plan", "Query on byStatus: status = NEW, largest placedAt first.");
        shows(pane, "read", "1 row, all of them");
        assertThat(notices.list()).isEmpty();
    }

    @Test
    void aKeyLinkLeadsToItsItem(FxRobot robot) {
        Place place = RowsOwner.place(new KeyLink("buyer", "Orders", "customer"), new Value.Text("c 1&2"));
        assertThat(Place.parse(place.toString())).isEqualTo(place);
        Node pane = open(robot, place.toString());
        shows(pane, "read", "1 row, all of them · query by key");
    }

    @Test
    void aSavedQueryIsOpenedByItsNameAndAsksForItsValues(FxRobot robot) {
        shows(open(robot, "pilothouse:tables?query=New"), "read", "1 row");
        Node pane = open(robot, "pilothouse:tables?query=One");
        shows(pane, "plan", "This statement asks for customer.");
        assertThat(pane.lookup("#parameter-customer")).isNotNull();
        open(robot, "pilothouse:tables?query=None");
        assertThat(notices.list()).extracting(Notice::text).containsExactly("There is no saved query “None”.");
    }

    @Test
    void aStatementThatReadsAPartitionIsRunAndOneThatWritesWaits(FxRobot robot) {
        String read = Place.parse("pilothouse:tables").toString() + "?statement="
                + "SELECT%20*%20FROM%20Orders%20WHERE%20customer%20%3D%20'c%201%262'";
        shows(open(robot, read), "read", "1 row");
        long before = town.asked("GetItem");
        Node pane = open(
                robot,
                "pilothouse:tables?statement=DELETE%20FROM%20Orders%20WHERE%20customer%20%3D%20'c%201%262'%20AND"
                        + "%20orderId%20%3D%20'o1'");
        shows(pane, "plan", "Stages c 1&2 · o1 to be deleted.");
        assertThat(town.asked("GetItem")).isEqualTo(before);
        assertThat(((CodeArea) pane.lookup("#statement")).getText()).startsWith("DELETE FROM Orders");
    }

    @Test
    void whatIsNotKnownIsTold(FxRobot robot) {
        open(robot, "pilothouse:tables/Orders?where=status%20%3D&colour=red");
        await().until(() -> notices.list().size() == 2);
        assertThat(notices.list())
                .extracting(Notice::text)
                .contains("The Tables pane knows nothing of “colour”.")
                .anyMatch(words -> words.contains("is no condition"));
        open(robot, "pilothouse:tables?statement=nonsense");
        assertThat(notices.list().getFirst().text()).contains("can’t be read");
    }

    private Node open(FxRobot robot, String place) {
        StackPane root = new StackPane();
        robot.interact(() -> {
            View view = new TablesFeature().open(desk(), Place.parse(place));
            root.getChildren().add(view.node());
            new Scene(root, 1200, 800);
            root.applyCss();
            root.layout();
        });
        return root;
    }

    private static void shows(Node pane, String id, String text) {
        await().until(() -> WaitForAsyncUtils.waitForAsyncFx(
                5000,
                () -> pane.lookup("#" + id) instanceof Labeled label
                        && label.getText().startsWith(text)));
    }

    private Desk desk() {
        Workspace workspace = Workspaces.acme(town.sandbox.address(), Map.of("tables", SECTION));
        Settings settings = Settings.in(folder, fault -> {});
        return new Desk(
                workspace,
                new Session(
                        "operator@acme.example",
                        "tester",
                        AcmeShop.ACCOUNT,
                        AcmeShop.REGION,
                        AnonymousCredentialsProvider.create(),
                        Optional.of(town.sandbox.address())),
                town.clients,
                new Tasks(Platform::runLater, new Faults(), notices, Clock.systemUTC()),
                new Gate(List.of("*")),
                Journals.in(folder, Journals.OPERATOR),
                new Desk.Window(
                        notices,
                        (question, yes) -> {},
                        place -> {},
                        address -> {},
                        (dialog, dismissed) -> () -> {},
                        new Badges()),
                new Desk.Chosen(
                        settings,
                        new Shelf(folder, new WorkspaceFile(Sections.installed())).overlay(workspace, fault -> {}),
                        new PollingBudget(settings, Clock.systemUTC())),
                since -> List.of());
    }
}
