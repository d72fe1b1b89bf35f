package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.LastCall;
import dev.pilothouse.aws.Session;
import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Place;
import dev.pilothouse.core.Prompts;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Settings;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.Workspaces;
import dev.pilothouse.core.command.Commands;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.undo.Journals;
import dev.pilothouse.core.work.PollingBudget;
import dev.pilothouse.core.work.Tasks;
import dev.pilothouse.core.workspace.Sections;
import dev.pilothouse.core.workspace.Shelf;
import dev.pilothouse.core.workspace.WorkspaceFile;
import dev.pilothouse.ui.Badges;
import dev.pilothouse.ui.Desk;
import dev.pilothouse.ui.Feature;
import dev.pilothouse.ui.Mouse;
import dev.pilothouse.ui.Pictures;
import dev.pilothouse.ui.theme.Appearance;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

@ExtendWith(ApplicationExtension.class)
class ShellTest {
    private final Mouse mouse = new Mouse();
    private static final Workspace ACME =
            Workspaces.in(Environment.PRODUCTION, Workspaces.acme(URI.create("http://127.0.0.1:1")));
    private final Clock clock = Clock.systemUTC();
    private final CountDownLatch hold = new CountDownLatch(1);
    private Notices notices;
    private Tasks tasks;
    private Appearance appearance;
    private OverlayPrompts prompts;
    private LastCalls calls;
    private Shell shell;
    private Scene scene;
    private Stage stage;

    @Start
    void open(Stage stage) {
        Platform.setImplicitExit(false);
        this.stage = stage;
        notices = new Notices(clock);
        tasks = new Tasks(Platform::runLater, ShellTest::words, notices, clock);
        Overlays overlays = new Overlays();
        prompts = new OverlayPrompts(overlays, () -> Optional.of(ACME));
        appearance = new Appearance();
        calls = new LastCalls(Platform::runLater);
        Session session = session();
        Desk desk = new Desk(
                ACME,
                session,
                new AwsClients(session, calls),
                tasks,
                new Gate(List.of()),
                Journals.in(Path.of("target", "shell-test"), Journals.OPERATOR),
                new Desk.Window(
                        notices,
                        prompts,
                        place -> {},
                        address -> {},
                        (dialog, dismissed) -> overlays.dialog(dialog, dismissed)::close,
                        new Badges()),
                chosen(),
                since -> List.of());
        Panes panes = new Panes(
                List.of(
                        new StubFeature("logs", "Logs", "fth-align-left", Feature.Group.RUN),
                        new StubFeature("site", "Site", "fth-upload", Feature.Group.RELEASE)),
                (feature, place) -> feature.open(desk, place),
                notices);
        Commands commands = new Commands(desk.gate(), List.of(), panes, notices::info);
        RecentChoices recent = new RecentChoices(
                Settings.in(Path.of("target/shell-test"), fault -> notices.failed("Settings", fault)));
        shell = new Shell(new Frame(overlays, appearance, clock, recent), desk, panes, commands, calls);
        scene = new Scene(overlays, 1440, 900);
        new Keys(scene, overlays::asking).use(commands);
        overlays.content(shell);
        overlays.floating(new Toasts(notices, clock));
        appearance.choice().set(Appearance.Choice.LIGHT);
        appearance.dress(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        shell.go(Place.of("site"));
    }

    private static Desk.Chosen chosen() {
        Path folder = Path.of("target", "shell-test");
        Settings settings = Settings.in(folder, fault -> {});
        return new Desk.Chosen(
                settings,
                new Shelf(folder, new WorkspaceFile(Sections.installed())).overlay(ACME, fault -> {}),
                new PollingBudget(settings, Clock.systemUTC()));
    }

    @AfterEach
    void letGo() {
        hold.countDown();
    }

    @Test
    void theRailShowsOnlyThePanesThereAreInTheirGroups(FxRobot robot) {
        assertThat(robot.lookup(".rail .entry").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .containsExactly("Site", "Logs");
        assertThat(robot.lookup(".rail .group").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .containsExactly("Release", "Run");
    }

    @Test
    void aPaneIsReachedByItsEntryAndByItsNumber(FxRobot robot) {
        mouse.click("#go-logs");
        assertThat(text(robot, "#pane-title")).isEqualTo("Logs");
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT1).release(KeyCode.DIGIT1, KeyCode.CONTROL);
        assertThat(text(robot, "#pane-title")).isEqualTo("Site");
        robot.interact(() -> shell.go(Place.of("nowhere")));
        assertThat(notices.list().getFirst().text()).contains("nowhere");
    }

    @Test
    void runningWorkIsSeenAndStoppedInTheTaskList(FxRobot robot) {
        robot.interact(() -> tasks.scope()
                .follow(
                        "Follow invalidation I2J3",
                        progress -> {
                            progress.phase("edges", 10, 0);
                            progress.add(4, 0);
                            hold.await();
                            return "";
                        },
                        done -> {}));
        mouse.click("#tasks");
        Awaitility.await()
                .until(() -> text(robot, "#running").contains("40%")
                        && robot.lookup(".line .strong").tryQuery().isPresent());
        assertThat(robot.lookup(".line .strong").queryLabeled().getText()).isEqualTo("Follow invalidation I2J3");
        picture("tasks");
        mouse.click("#stop");
        Awaitility.await().until(() -> text(robot, "#running").equals("No running tasks"));
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertThat(robot.lookup("#task-list").tryQuery()).isEmpty();
        assertThat(scene.getFocusOwner().getId()).isEqualTo("tasks");
    }

    @Test
    void aFailedChangeIsToldUnaskedWithItsDetails(FxRobot robot) {
        robot.interact(() -> notices.failed("Deploy release 49", fault()));
        assertThat(robot.lookup("#toasts .fault-box").tryQuery()).isPresent();
        mouse.click("#toasts #details");
        assertThat(robot.lookup("#toasts .facts .label").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .contains("AccessDenied", "PutObject");
        picture("toast");
        mouse.click("#toasts #dismiss");
        assertThat(robot.lookup("#toasts .fault-box").tryQuery()).isEmpty();
    }

    @Test
    void aNameHasToBeTypedWhereOneIsAskedFor(FxRobot robot) {
        boolean[] agreed = new boolean[1];
        robot.interact(() -> prompts.confirm(
                new Prompts.Question(
                        "Deploy release 49 to production",
                        "Visitors see it at once. Rolling back takes about 2 s.",
                        "Deploy",
                        Optional.of("acme-shop-site"),
                        true),
                () -> agreed[0] = true));
        assertThat(robot.lookup("#confirm").queryButton().isDisabled()).isTrue();
        picture("prompt");
        mouse.click("#typed");
        robot.write("acme-shop-site", 0);
        mouse.click("#confirm");
        assertThat(agreed[0]).isTrue();
        assertThat(robot.lookup(".prompt").tryQuery()).isEmpty();
    }

    @Test
    void theStatusBarTellsUntilWhenAndTheLastCall(FxRobot robot) {
        Awaitility.await().until(() -> text(robot, "#signed-in").matches("Signed in · credentials renew in 4[01] min"));
        calls.accept(new LastCall("S3", "PutObject", "REQ123", Duration.ofMillis(38), Instant.now()));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text(robot, "#last-call")).isEqualTo("Last call 38 ms");
        mouse.click("#last-call");
        picture("window");
    }

    @Test
    void theThemeAndTheSizeOfTextAreChosenInTheWindow(FxRobot robot) {
        mouse.click("#appearance");
        mouse.click("#theme-dark");
        assertThat(scene.getStylesheets()).anyMatch(sheet -> sheet.endsWith("dark.css"));
        robot.interact(() -> notices.failed("Deploy release 49", fault()));
        picture("dark");
        for (int step = 0; step < 10; step++) {
            mouse.click("#larger");
        }
        assertThat(appearance.textScale().get()).isEqualTo(Appearance.LARGEST);
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        picture("dark-200");
    }

    private void picture(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.write(
                WaitForAsyncUtils.waitForAsyncFx(5000, () -> Pictures.of(stage)),
                Path.of("target/pictures/shell-" + name + ".png"));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryLabeled().getText();
    }

    private static Fault fault() {
        return new Fault(
                "Your role may not write to acme-shop-site.",
                Outcome.NOT_DONE,
                "Ask an administrator for a role that may, or sign in as somebody else.",
                Remedy.NONE,
                new Fault.Technical("AccessDenied", "S3", "PutObject", "4442587FB7D0A2F9", 1, "Access Denied"));
    }

    private static Fault words(Throwable failure) {
        return Fault.notDone(failure.toString(), "");
    }

    private Session session() {
        return new Session(
                "operator@acme.example",
                "acme-operator",
                "402188887753",
                "eu-west-1",
                StaticCredentialsProvider.create(AwsSessionCredentials.builder()
                        .accessKeyId("AKIDEXAMPLE")
                        .secretAccessKey("secret")
                        .sessionToken("token")
                        .expirationTime(
                                clock.instant().plus(Duration.ofMinutes(41)).plusSeconds(30))
                        .build()),
                Optional.empty());
    }
}
