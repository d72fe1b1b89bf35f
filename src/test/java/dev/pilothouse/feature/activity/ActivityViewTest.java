package dev.pilothouse.feature.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Visible;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.journal.Author;
import dev.pilothouse.core.journal.Change;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.core.journal.Recorder;
import dev.pilothouse.core.undo.Journals;
import dev.pilothouse.core.undo.SessionJournal;
import dev.pilothouse.core.work.Tasks;
import dev.pilothouse.ui.Mouse;
import dev.pilothouse.ui.Pictures;
import dev.pilothouse.ui.theme.Appearance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The pane by clicks, over a journal with all that one may hold. */
@ExtendWith(ApplicationExtension.class)
class ActivityViewTest {
    private final Mouse mouse = new Mouse();
    private static final Path HOME = Path.of("target", "activity-view");
    private static final String LONG = "Overwrite products/a-very-long-folder-name/and-a-file-name-that-goes-on-and-on"
            + "-and-on-until-nobody-can-read-it.0123456789abcdef.json";
    private final Cell cell = new Cell("{\"price\": 12}");
    private Appearance appearance;
    private Stage stage;

    @Start
    void open(Stage stage) throws Exception {
        Platform.setImplicitExit(false);
        this.stage = stage;
        appearance = new Appearance();
        clean();
        Notices notices = new Notices(Clock.systemUTC());
        SessionJournal session = Journals.in(HOME, Journals.OPERATOR, cell);
        Recorder recorder = Journals.recorder(session, new Faults());
        fill(recorder);
        Tasks tasks = new Tasks(Platform::runLater, new Faults(), notices, Clock.systemUTC()).recordedBy(recorder);
        ActivityModel model = new ActivityModel(session, tasks.scope(), notices);
        model.follow(tasks.jobs());
        model.refresh();
        Scene scene = new Scene(
                (javafx.scene.Parent)
                        new ActivityView(model, new Gate(List.of()), (dialog, dismissed) -> () -> {}).node(),
                1064,
                726);
        appearance.choice().set(Appearance.Choice.LIGHT);
        appearance.dress(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void anEntryIsLookedAtItsValuesShownAndItIsUndone(FxRobot robot) {
        await().until(() -> rows(robot) == 5);
        mouse.click("#filter");
        robot.write("release", 0);
        assertThat(reads(robot, "2 of 5 entries shown")).isTrue();
        robot.eraseText("release".length());
        picture("activity-light");
        choose(robot, "Set the price");
        mouse.click("#show-values");
        await().until(() -> robot.lookup("#value-before").tryQuery().isPresent());
        assertThat(robot.lookup("#value-before").queryAs(TextArea.class).getText())
                .isEqualTo("{\"price\": 10}");
        picture("activity-entry-light");
        dark(robot);
        picture("activity-entry-dark");

        mouse.click("#undo");

        await().until(() -> cell.value().equals("{\"price\": 10}"));
        await().until(() -> reads(robot, "It was taken back already."));
        await().until(() -> rows(robot) == 7);
        assertThat(reads(robot, "Show the values of “Set the price”")).isTrue();
        picture("activity-undone-dark");
        mouse.click("#close-entry");
        assertThat(robot.lookup("#entry").tryQuery()).isEmpty();
    }

    @Test
    void longNamesAndUnknownOutcomesAreToldInFull(FxRobot robot) {
        await().until(() -> rows(robot) == 5);
        choose(robot, LONG);
        assertThat(reads(robot, "AWS did not answer")).isTrue();
        assertThat(reads(robot, "and 88 more")).isTrue();
        picture("activity-long-light");
    }

    /** security.md M16. */
    @Test
    void whatCannotBeSeenOfANameIsWritten(FxRobot robot) {
        await().until(() -> rows(robot) == 5);
        choose(robot, "Verify release 49");
        assertThat(reads(robot, "photo⟦U+202E⟧gnp.exe")).isTrue();
        assertThat(reads(robot, "a⟦U+200B⟧b")).isTrue();
        assertThat(robot.lookup(node -> node instanceof Labeled).queryAllAs(Labeled.class))
                .allSatisfy(label -> assertThat(label.getText() != null && Visible.hides(label.getText()))
                        .isFalse());
        picture("activity-hostile-light");
    }

    @Test
    void aBrokenChainAndAnUnreadableJournalAreTold(FxRobot robot) throws Exception {
        await().until(() -> rows(robot) == 5);
        Path file = HOME.resolve("journal/journal.jsonl");
        String whole = Files.readString(file);
        Files.writeString(file, whole.replaceFirst("Deploy release 49", "Deploy release 94"));
        mouse.click("#verify");
        await().until(() -> reads(robot, "not as it was written"));
        picture("activity-broken-light");
        dark(robot);
        picture("activity-broken-dark");
        mouse.click("#close-verdict");

        Files.delete(file);
        Files.createDirectory(file);
        mouse.click("#refresh");
        await().until(() -> reads(robot, "The journal can’t be read or written."));
        picture("activity-unreadable-dark");
        assertThat(robot.lookup("#retry").tryQuery()).isPresent();
    }

    private static void fill(Recorder recorder) throws Exception {
        done(
                recorder,
                Change.of("site", "Deploy release 49")
                        .to("acme-shop-site", List.of("index.html", "app.js"))
                        .irreversible(
                                "A release can’t be taken back from here. To go back, deploy the build of release 48"
                                        + " again."));
        fails(
                recorder,
                Change.of("site", LONG)
                        .to(
                                "a-bucket-with-a-long-name-eu-west-1",
                                IntStream.range(0, 100)
                                        .mapToObj(n -> "products/a-very-long-folder-name/and-a-file-name-that-goes-on/"
                                                + n + ".json")
                                        .toList()),
                new Fault(
                        "AWS did not answer in time.",
                        Outcome.UNKNOWN,
                        "Look at what is there.",
                        Remedy.CHECK,
                        new Fault.Technical("RequestTimeout", "S3", "PutObject", "4442587FB7D0A2F9", 3, "")));
        fails(
                recorder,
                Change.of("cdn", "Invalidate 3 paths").to("E2XKQ7RSTUVW", List.of("/*")),
                Fault.notDone("Your role may not do this.", "Ask."));
        done(recorder, Cell.change("Set the price", "{\"price\": 10}", "{\"price\": 12}"));
        Author colleague = new Author(
                "a.colleague.with.a.long.name@acme.example",
                "acme-operator",
                "402112345678",
                "eu-west-1",
                "Acme Shop",
                Environment.SANDBOX);
        done(
                Journals.recorder(Journals.in(HOME, colleague), new Faults()),
                Change.of("site", "Verify release 49").to("acme-shop-site", List.of("photo\u202Egnp.exe", "a\u200Bb")));
    }

    private static void done(Recorder recorder, Change change) throws Exception {
        recorder.record(
                Permits.any(),
                change,
                () -> "",
                done -> Effect.of("It is done.").by("REQ1"));
    }

    private static void fails(Recorder recorder, Change change, Fault fault) throws Exception {
        try {
            recorder.record(
                    Permits.any(),
                    change,
                    () -> {
                        throw new Refused(fault);
                    },
                    done -> Effect.AS_ANNOUNCED);
        } catch (Refused told) {
            assertThat(told.fault()).isEqualTo(fault);
        }
    }

    private void choose(FxRobot robot, String title) {
        robot.interact(() -> table(robot)
                .getSelectionModel()
                .select(table(robot).getItems().stream()
                        .filter(row -> row.entry().title().equals(title))
                        .findFirst()
                        .orElseThrow()));
        assertThat(robot.lookup("#entry").tryQuery()).isPresent();
    }

    private void dark(FxRobot robot) {
        robot.interact(() -> appearance.choice().set(Appearance.Choice.DARK));
    }

    private static boolean reads(FxRobot robot, String text) {
        return robot.lookup(node -> node instanceof Labeled label
                        && label.getText() != null
                        && label.getText().contains(text))
                .tryQuery()
                .isPresent();
    }

    private static int rows(FxRobot robot) {
        return robot.lookup("#entries").tryQuery().isEmpty()
                ? 0
                : table(robot).getItems().size();
    }

    @SuppressWarnings("unchecked")
    private static TableView<Row> table(FxRobot robot) {
        return robot.lookup("#entries").queryAs(TableView.class);
    }

    private void picture(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.write(
                WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Pictures.of(stage)),
                Path.of("target/pictures/" + name + ".png"));
    }

    private static void clean() throws java.io.IOException {
        if (Files.exists(HOME)) {
            try (Stream<Path> all = Files.walk(HOME)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
