package dev.pilothouse.feature.tables.staged;

import static dev.pilothouse.feature.tables.change.Orders.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Notice;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Prompts;
import dev.pilothouse.core.command.Denial;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.undo.Journals;
import dev.pilothouse.core.undo.Part;
import dev.pilothouse.core.undo.SessionJournal;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Tasks;
import dev.pilothouse.feature.tables.change.ItemUndo;
import dev.pilothouse.feature.tables.change.Orders;
import dev.pilothouse.feature.tables.change.Result;
import dev.pilothouse.feature.tables.change.Reversal;
import dev.pilothouse.feature.tables.change.Staged;
import dev.pilothouse.feature.tables.change.StagedStore;
import dev.pilothouse.feature.tables.change.Staging;
import dev.pilothouse.feature.tables.change.TableTown;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.shape.KeyShape;
import dev.pilothouse.feature.tables.shape.KeyType;
import dev.pilothouse.feature.tables.shape.TableShape;
import dev.pilothouse.sandbox.wire.Fault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Staging and saving with the real gateway on the sandbox; work has threads of its own, as in the window. */
class SaveModelTest {
    private static final TableShape ORDERS = TableShape.of(TableTown.TABLE, KeyShape.of("orderId", KeyType.TEXT));
    private static final Item READ = item("{'orderId': 'm1', 'status': 'PENDING'}");
    private static final Item PAID = item("{'orderId': 'm1', 'status': 'PAID'}");
    private static TableTown town;

    @TempDir
    private Path home;

    private final Notices notices = new Notices(Clock.systemUTC());

    @BeforeAll
    static void build() {
        town = new TableTown();
    }

    @AfterAll
    static void pullDown() {
        town.close();
    }

    @BeforeEach
    void read() {
        town.put(READ);
    }

    @AfterEach
    void repair() {
        town.sandbox.faults().clear();
    }

    @Test
    void whatIsStagedIsSavedTakenBackAndStillThereAfterARestartUntilThen() {
        SaveModel first = open();
        edit(first, PAID);
        SaveModel restarted = open();
        assertThat(restarted.staged().staging().get().size()).isEqualTo(1);
        List<Entry> offered = new ArrayList<>();
        restarted.offer(offered::add, offered::add);

        save(restarted);
        assertThat(town.get("m1")).hasValue(PAID);
        assertThat(restarted.staged().staging().get().isEmpty()).isTrue();
        assertThat(open().staged().staging().get().isEmpty()).isTrue();

        await(() -> {
            List.copyOf(notices.list()).stream()
                    .flatMap(notice -> notice.next().stream())
                    .findFirst()
                    .ifPresent(offer -> offer.action().run());
            return !offered.isEmpty();
        });
        restarted.undo(offered.getFirst(), Permits.any());
        await(() -> notices.list().getFirst().text().endsWith("was undone."));
        assertThat(town.get("m1")).hasValue(READ);
    }

    @Test
    void aConflictStaysStagedWithBothVersions() {
        SaveModel model = open();
        edit(model, PAID);
        Item theirs = item("{'orderId': 'm1', 'status': 'SHIPPED'}");
        town.put(theirs);
        save(model);
        assertThat(model.staged().staging().get().size()).isEqualTo(1);
        assertThat(model.staged().results().get().get(Orders.key(READ)))
                .isInstanceOfSatisfying(
                        Result.Conflict.class,
                        conflict -> assertThat(conflict.theirs()).hasValue(theirs));
        assertThat(town.get("m1")).hasValue(theirs);
    }

    @Test
    void whatNobodyKnowsIsToldStaysStagedAndIsKnownWhenChecked() {
        SaveModel model = open();
        edit(model, PAID);
        town.sandbox.faults().when((n, operation) -> operation.equals("UpdateItem"), new Fault.DropBefore());
        save(model);
        assertThat(notices.list().getFirst().kind()).isEqualTo(Notice.Kind.FAILED);
        assertThat(notices.list().getFirst().fault().orElseThrow().outcome()).isEqualTo(Outcome.UNKNOWN);
        Result.Unknown unknown = (Result.Unknown) model.staged().results().get().get(Orders.key(READ));

        model.check(unknown);
        await(() -> model.staged().results().get().get(Orders.key(READ)) instanceof Result.NotDone);
        town.put(PAID);
        model.check(unknown);
        await(() -> model.staged().results().get().isEmpty() && model.staged().isKept());
        assertThat(model.staged().staging().get().isEmpty()).isTrue();
    }

    @Test
    void whatAwsDeniesOfASaveIsToldToTheGate() {
        SaveModel model = open();
        edit(model, PAID);
        List<dev.pilothouse.core.Fault> told = new ArrayList<>();
        model.whenFailed(told::add);
        String arn = "arn:aws:dynamodb:eu-west-1:402112345678:table/Orders";
        town.sandbox
                .faults()
                .next(
                        1,
                        "UpdateItem",
                        new Fault.Fail(
                                400,
                                "AccessDeniedException",
                                "User: x is not authorized to perform: dynamodb:UpdateItem on resource: " + arn));
        save(model);
        assertThat(told)
                .singleElement()
                .satisfies(why -> assertThat(new Faults().denial(why))
                        .hasValue(new Denial("dynamodb:UpdateItem", Optional.of(arn))));
    }

    @Test
    void whatCouldNotBeSavedCanBeSavedAgain() {
        SaveModel model = open();
        edit(model, PAID);
        List<Optional<String>> seen = new CopyOnWriteArrayList<>();
        ObservableValue<Optional<String>> ofButton =
                Bindings.createObjectBinding(() -> model.obstacle().getValue(), model.obstacle());
        ofButton.subscribe(now -> seen.add(now));
        town.sandbox.faults().next(1, "UpdateItem", new Fault.Fail(400, "ResourceNotFoundException", "gone"));
        save(model);
        assertThat(seen).containsExactly(Optional.empty(), Optional.of("Items are being saved."), Optional.empty());
        assertThat(model.staged().staging().get().size()).isEqualTo(1);
        save(model);
        assertThat(town.get("m1")).hasValue(PAID);
    }

    @Test
    void anEditMadeWhileItsItemIsBeingSentIsNotLost() {
        SaveModel model = open();
        StagedModel staged = model.staged();
        edit(model, PAID);
        Staged sent = staged.staging().get().of(Orders.key(READ)).orElseThrow();
        Item later = item("{'orderId': 'm1', 'status': 'SHIPPED'}");
        edit(model, later);
        staged.told(List.of(new Result.Done(sent, Optional.of(PAID))));
        assertThat(staged.staging().get().changes().values())
                .containsExactly(new Staged.Edited(Orders.key(READ), PAID, later));
        await(staged::isKept);
    }

    @Test
    void inProductionMoreThanTwentyFiveItemsAreSavedOnlyOnceTheTablesNameIsTyped() {
        List<Prompts.Question> questions = new ArrayList<>();
        List<Runnable> yes = new ArrayList<>();
        SaveModel model = open(Environment.PRODUCTION, (question, then) -> {
            questions.add(question);
            yes.add(then);
        });
        ObjectProperty<Staging> staging = model.staged().staging();
        for (int i = 0; i < 25; i++) {
            staging.set(staging.get().add(item("{'orderId': 'bulk" + i + "'}")));
        }
        await(() -> model.staged().isKept());
        save(model);
        assertThat(questions).isEmpty();
        assertThat(town.get("bulk24")).isPresent();
        for (int i = 0; i < 26; i++) {
            staging.set(staging.get().delete(item("{'orderId': 'bulk" + i + "'}")));
        }
        await(() -> model.staged().isKept());
        model.save(Permits.any());
        assertThat(questions).singleElement().satisfies(question -> {
            assertThat(question.title()).isEqualTo("Save 26 items of Orders?");
            assertThat(question.typed()).contains(TableTown.TABLE);
        });
        assertThat(model.saving().get()).isEmpty();
        assertThat(town.get("bulk24")).isPresent();
        yes.getFirst().run();
        await(() -> model.saving().get().isEmpty() && model.staged().isKept());
        assertThat(town.get("bulk24")).isEmpty();
    }

    private static void edit(SaveModel model, Item mine) {
        ObjectProperty<Staging> staging = model.staged().staging();
        staging.set(staging.get().edit(READ, mine));
        await(() -> model.staged().isKept());
    }

    private static void save(SaveModel model) {
        model.save(Permits.any());
        await(() -> model.saving().get().isEmpty() && model.staged().isKept());
    }

    private static void await(Callable<Boolean> so) {
        Awaitility.await().pollInterval(Duration.ofMillis(5)).until(so);
    }

    private SaveModel open() {
        return open(Environment.SANDBOX, (question, yes) -> yes.run());
    }

    private SaveModel open(Environment environment, Prompts prompts) {
        SessionJournal journal = Journals.in(home, Journals.OPERATOR, new ItemUndo(town.gateway, SaveModelTest::part));
        Tasks tasks = new Tasks(Runnable::run, new Faults(), notices, Clock.systemUTC())
                .recordedBy(Journals.recorder(journal, new Faults()));
        StagedModel staged = new StagedModel(ORDERS, new StagedStore(journal.drafts(), journal.here()), tasks.scope());
        await(() -> staged.loading().get() instanceof Load.Ready);
        return new SaveModel(
                staged,
                Optional.empty(),
                new SaveModel.Parts(town.gateway, journal, tasks.scope(), notices, prompts, environment));
    }

    private static Part part(String table, Reversal.Piece piece) {
        return new Part(
                piece.keys().toString(), piece.path().map(Object::toString).orElse(""), "", "");
    }
}
