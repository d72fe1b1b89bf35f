package dev.pilothouse.feature.tables.change;

import static dev.pilothouse.feature.tables.change.Orders.KEYS;
import static dev.pilothouse.feature.tables.change.Orders.item;
import static dev.pilothouse.feature.tables.change.Orders.key;
import static dev.pilothouse.feature.tables.change.TableTown.TABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.journal.Author;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.journal.History;
import dev.pilothouse.core.undo.Journals;
import dev.pilothouse.core.undo.Part;
import dev.pilothouse.core.undo.SessionJournal;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking commits back on the sandbox's DynamoDB; each step is a program started anew on the same folder. */
class ItemUndoTest {
    private static final Path STATUS = Path.of("status");
    private static TableTown town;

    @TempDir
    private java.nio.file.Path home;

    @BeforeAll
    static void build() {
        town = new TableTown();
    }

    @AfterAll
    static void pullDown() {
        town.close();
    }

    @Test
    void aCommitIsTakenBackAfterARestartAndThatToo() throws Exception {
        Item read = item("{'orderId': 'u1', 'status': 'PENDING', 'version': 4, 'tags': ['x']}");
        Item gone = item("{'orderId': 'u2', 'total': 1}");
        Item added = item("{'orderId': 'u3', 'total': 3}");
        town.put(read);
        town.put(gone);
        Item paid = read.with(STATUS, new Value.Text("PAID"));
        save(
                Optional.of("version"),
                staged(read, paid),
                Staged.of(Optional.of(gone), Optional.empty(), KEYS),
                added(added));
        assertThat(town.get("u1")).hasValue(paid.with(Path.of("version"), new Value.Num("5")));

        takeBack(newest());
        assertThat(town.get("u1")).hasValue(read.with(Path.of("version"), new Value.Num("6")));
        assertThat(town.get("u2")).hasValue(gone);
        assertThat(town.get("u3")).isEmpty();
        Entry undo = newest();
        assertThat(undo.title()).isEqualTo("Undo: Save 3 items of Orders");
        assertThat(undo.outcome()).isEqualTo(Outcome.DONE);

        takeBack(undo);
        assertThat(town.get("u1")).hasValue(paid.with(Path.of("version"), new Value.Num("7")));
        assertThat(town.get("u2")).isEmpty();
        assertThat(town.get("u3")).hasValue(added);
        assertThat(session().journal().verify().findings()).isEmpty();
    }

    @Test
    void whatSomebodyElseChangedElsewhereStaysAndWhatTheyChangedHereIsNotTakenBack() throws Exception {
        Item read = item("{'orderId': 'u4', 'status': 'PENDING'}");
        town.put(read);
        Item paid = read.with(STATUS, new Value.Text("PAID"));
        save(Optional.empty(), staged(read, paid));
        Item noted = paid.with(Path.of("note"), new Value.Text("theirs"));
        town.put(noted);
        takeBack(newest());
        assertThat(town.get("u4")).hasValue(noted.with(STATUS, new Value.Text("PENDING")));

        save(Optional.empty(), staged(town.get("u4").orElseThrow(), noted));
        town.put(noted.with(STATUS, new Value.Text("SHIPPED")));
        assertThatThrownBy(() -> takeBack(newest())).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.fault().outcome()).isEqualTo(Outcome.NOT_DONE);
            assertThat(refused.fault().what()).startsWith("“u4” has been changed since");
        });
        assertThat(newest().outcome()).isEqualTo(Outcome.NOT_DONE);
    }

    @Test
    void oneItemOrOnePathIsTakenBackAloneAsAnOrdinaryChange() {
        Item read = item("{'orderId': 'u5', 'status': 'PENDING', 'total': 1}");
        Item mine = item("{'orderId': 'u5', 'status': 'PAID', 'total': 2}");
        Reversal kept = Reversal.of(Reversal.of(Commit.each(TABLE, List.of(staged(read, mine)), Optional.empty()))
                .kept());
        assertThat(kept.step(key(read), STATUS, Optional.of(mine)))
                .isEqualTo(new Reversal.Step.Back(staged(mine, mine.with(STATUS, new Value.Text("PENDING")))));
        assertThat(kept.step(key(read), STATUS, Optional.of(mine.with(Path.of("total"), new Value.Num("9")))))
                .isInstanceOf(Reversal.Step.Back.class);
        assertThat(kept.step(key(read), STATUS, Optional.of(read))).isInstanceOf(Reversal.Step.AsBefore.class);
        assertThat(kept.step(key(read), Optional.empty())).isInstanceOf(Reversal.Step.ChangedSince.class);
    }

    @Test
    void oneFieldIsTakenBackThenTheRestAndEachOfBothIsAChangeOfItsOwn() throws Exception {
        Item read = item("{'orderId': 'p1', 'status': 'PENDING', 'total': 1, 'note': 'x'}");
        Item mine = item("{'orderId': 'p1', 'status': 'PAID', 'total': 2, 'note': 'x'}");
        Item gone = item("{'orderId': 'p2', 'total': 1}");
        town.put(read);
        town.put(gone);
        save(Optional.empty(), staged(read, mine), Staged.of(Optional.of(gone), Optional.empty(), KEYS));
        Entry commit = newest();
        assertThat(session().undo().divides(commit)).isTrue();
        assertThat(session().undo().parts(commit).stream().map(part -> (part.of() + " " + part.name()).strip()))
                .containsExactly("p1 status", "p1 total", "p2");

        town.put(mine.with(Path.of("note"), new Value.Text("theirs")));
        takeBack(commit, "p1 status");
        Item status = item("{'orderId': 'p1', 'status': 'PENDING', 'total': 2, 'note': 'theirs'}");
        assertThat(town.get("p1")).hasValue(status);
        assertThat(town.get("p2")).isEmpty();
        Entry some = newest();
        assertThat(some.title()).isEqualTo("Undo status of p1: Save 2 items of Orders");
        assertThat(session().undo().refusal(commit)).isEmpty();

        takeBack(some);
        assertThat(town.get("p1")).hasValue(status.with(STATUS, new Value.Text("PAID")));
        takeBack(commit, "p1 status", "p2");
        assertThat(newest().title()).isEqualTo("Undo 2 of 3 parts: Save 2 items of Orders");
        assertThat(town.get("p2")).hasValue(gone);
        takeBack(commit);
        assertThat(town.get("p1")).hasValue(read.with(Path.of("note"), new Value.Text("theirs")));
        assertThat(session().journal().verify().findings()).isEmpty();
    }

    @Test
    void aPartThatSomebodyChangedSinceIsNotTakenBackAndTheOthersStayChosen() throws Exception {
        Item read = item("{'orderId': 'p3', 'status': 'PENDING', 'total': 1}");
        Item mine = item("{'orderId': 'p3', 'status': 'PAID', 'total': 2}");
        town.put(read);
        save(Optional.empty(), staged(read, mine));
        Entry commit = newest();
        town.put(mine.with(STATUS, new Value.Text("SHIPPED")));
        assertThatThrownBy(() -> takeBack(commit, "p3 status"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.fault().what()).startsWith("“p3” has been changed since"));
        takeBack(commit, "p3 total");
        assertThat(town.get("p3")).hasValue(item("{'orderId': 'p3', 'status': 'SHIPPED', 'total': 1}"));
    }

    @Test
    void anItemThatGotAnotherKeyIsOnePart() {
        Item read = item("{'orderId': 'k1', 'total': 1}");
        Item mine = item("{'orderId': 'k2', 'total': 1}");
        Reversal reversal = Reversal.of(Commit.each(TABLE, List.of(staged(read, mine)), Optional.empty()));
        assertThat(reversal.pieces())
                .singleElement()
                .satisfies(piece -> assertThat(piece.keys()).containsExactly(key(read), key(mine)));
        assertThat(reversal.only(reversal.pieces())).isEqualTo(reversal);
    }

    @Test
    void aCommitThatCameToNothingIsTheJournalsNotDoneAndCanNotBeTakenBack() throws Exception {
        Item read = item("{'orderId': 'u6', 'status': 'PENDING'}");
        town.put(read.with(STATUS, new Value.Text("SHIPPED")));
        save(Optional.empty(), staged(read, read.with(STATUS, new Value.Text("PAID"))));
        assertThat(newest().outcome()).isEqualTo(Outcome.NOT_DONE);
        assertThat(session().undo().refusal(newest()))
                .hasValue("Nothing was changed, so there is nothing to take back.");
    }

    @Test
    void anotherRoleIsRefused() throws Exception {
        Item read = item("{'orderId': 'u7', 'status': 'PENDING'}");
        town.put(read);
        save(Optional.empty(), staged(read, read.with(STATUS, new Value.Text("PAID"))));
        Author support = new Author(
                "sam@acme.example", "acme-support", "402112345678", "eu-west-1", "Acme Shop", Environment.SANDBOX);
        assertThat(Journals.in(home, support, new ItemUndo(town.gateway, ItemUndoTest::part))
                        .undo()
                        .refusal(newest()))
                .hasValueSatisfying(why -> assertThat(why).contains("acme-operator", "acme-support"));
    }

    private static Staged staged(Item read, Item mine) {
        return Staged.of(Optional.of(read), Optional.of(mine), KEYS);
    }

    private static Staged added(Item item) {
        return Staged.of(Optional.empty(), Optional.of(item), KEYS);
    }

    private void save(Optional<String> version, Staged... changes) throws Exception {
        Commit commit = Commit.each(TABLE, List.of(changes), version);
        Permit permit = Permits.any();
        Journals.recorder(session(), new Faults())
                .record(
                        permit,
                        Recorded.of(commit),
                        () -> town.gateway.save(commit, permit, Progress.NONE),
                        Committed::effect);
    }

    private void takeBack(Entry entry) throws Exception {
        SessionJournal session = session();
        Permit permit = Permits.any();
        Journals.recorder(session, new Faults())
                .<Effect>record(
                        permit,
                        session.undo().change(entry),
                        () -> session.undo().run(entry, permit, Progress.NONE),
                        done -> done);
    }

    private Entry newest() throws Exception {
        try (History history = session().journal().history()) {
            return history.next(1).getFirst();
        }
    }

    private SessionJournal session() {
        return Journals.in(home, Journals.OPERATOR, new ItemUndo(town.gateway, ItemUndoTest::part));
    }

    private static Part part(String table, Reversal.Piece piece) {
        return new Part(
                piece.keys().stream().map(Key::words).collect(Collectors.joining(" → ")),
                piece.path().map(Path::toString).orElse(""),
                piece.now().toString(),
                piece.before().toString());
    }

    private void takeBack(Entry entry, String... names) throws Exception {
        SessionJournal session = session();
        Permit permit = Permits.any();
        List<Part> all = session.undo().parts(entry);
        Set<Integer> some = IntStream.range(0, all.size())
                .filter(number -> Set.of(names)
                        .contains((all.get(number).of() + " " + all.get(number).name()).strip()))
                .boxed()
                .collect(Collectors.toSet());
        assertThat(some).hasSameSizeAs(names);
        Journals.recorder(session, new Faults())
                .<Effect>record(
                        permit,
                        session.undo().change(entry, all, some),
                        () -> session.undo().run(entry, some, permit, Progress.NONE),
                        done -> done);
    }
}
