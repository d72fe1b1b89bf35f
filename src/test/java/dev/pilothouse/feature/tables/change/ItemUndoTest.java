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
import dev.pilothouse.core.undo.SessionJournal;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import java.util.List;
import java.util.Optional;
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
        assertThat(Journals.in(home, support, new ItemUndo(town.gateway)).undo().refusal(newest()))
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
        return Journals.in(home, Journals.OPERATOR, new ItemUndo(town.gateway));
    }
}
