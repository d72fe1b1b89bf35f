package dev.pilothouse.feature.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.journal.Author;
import dev.pilothouse.core.journal.Change;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.journal.Journal;
import dev.pilothouse.core.undo.Journals;
import dev.pilothouse.core.undo.SessionJournal;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Tasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ActivityModelTest {
    private static final Author COLLEAGUE = new Author(
            "=ada@acme.example", "acme-operator", "402112345678", "eu-west-1", "Acme Shop", Environment.SANDBOX);
    private static final Author ELSEWHERE =
            new Author("eve", "admin", "999999999999", "us-east-1", "Other", Environment.PRODUCTION);

    @TempDir
    private Path home;

    private final Notices notices = new Notices(Clock.systemUTC());
    private final Cell cell = new Cell("new");
    private Tasks tasks;
    private ActivityModel model;

    @BeforeEach
    void open() throws Exception {
        SessionJournal session = Journals.in(home, Journals.OPERATOR, cell);
        tasks = new Tasks(Runnable::run, Runnable::run, new Faults(), notices, Clock.systemUTC())
                .recordedBy(Journals.recorder(session, new Faults()));
        model = new ActivityModel(session, tasks.scope(), notices);
        model.follow(tasks.jobs());
        record(Journals.OPERATOR, Change.of("site", "Deploy release 1").to("acme-shop-site", List.of("index.html")));
        record(COLLEAGUE, Change.of("cdn", "Invalidate").to("E2X", List.of("/*")));
        record(ELSEWHERE, Change.of("site", "Deploy release 7"));
        record(Journals.OPERATOR, Cell.change("Set the cell", "old", "new"));
        model.refresh();
    }

    @Test
    void entriesOfThisWorkspaceStandThereNewestFirstAndOthersOnDemand() {
        assertThat(titles()).containsExactly("Set the cell", "Invalidate", "Deploy release 1");
        model.everywhere(true);
        assertThat(titles()).hasSize(4).contains("Deploy release 7");
    }

    @Test
    void theFilterLooksIntoEveryWordOfThem() {
        filter("INDEX.html", Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(titles()).containsExactly("Deploy release 1");
        filter("", Optional.of(Outcome.NOT_DONE), Optional.empty(), Optional.empty());
        assertThat(titles()).isEmpty();
        filter("", Optional.of(Outcome.DONE), Optional.of("cdn"), Optional.empty());
        assertThat(titles()).containsExactly("Invalidate");
        filter("", Optional.empty(), Optional.empty(), Optional.of(COLLEAGUE.person()));
        assertThat(titles()).containsExactly("Invalidate");
    }

    @Test
    void anEntryThatIsNamedIsFoundHoweverOldItIs() throws Exception {
        Entry oldest = model.read().getLast().entry();
        for (int n = 0; n < 250; n++) {
            record(Journals.OPERATOR, Change.of("site", "Deploy " + n));
        }
        model.refresh();
        assertThat(model.read()).hasSize(201);
        assertThat(shown().complete()).isFalse();
        model.select(Optional.of(oldest.id()));
        assertThat(model.selected().get()).isEmpty();
        model.refresh();
        assertThat(model.selected().get().orElseThrow().entry().title()).isEqualTo("Deploy release 1");
        model.older();
        assertThat(model.read()).hasSize(254);
        assertThat(shown().complete()).isTrue();
    }

    @Test
    void takingBackIsRecordedAndShowsAtOnce() {
        Row row = select("Set the cell");
        assertThat(row.refusal()).isEmpty();
        assertThat(model.needs(row)).hasSize(1);

        model.undo(Permits.any());

        assertThat(cell.value()).isEqualTo("old");
        assertThat(titles()).startsWith("Undo: Set the cell");
        assertThat(model.selected().get().orElseThrow().refusal()).contains("It was taken back already.");
        assertThat(EntryWords.undo(model.selected().get().orElseThrow())).isEqualTo("undone");

        model.undo(Permits.any());
        assertThat(notices.list().getFirst().fault().orElseThrow().what()).isEqualTo("It was taken back already.");
        assertThat(tasks.jobs().getFirst().state().get()).isInstanceOf(Job.State.Ended.class);
    }

    @Test
    void whatCannotBeTakenBackSaysWhy() {
        assertThat(select("Deploy release 1").refusal()).contains("Pilothouse knows no way of taking this back.");
        assertThat(EntryWords.undo(model.selected().get().orElseThrow())).isEqualTo("not from here");
    }

    @Test
    void valuesAreUnlockedOnDemandOnly() {
        select("Set the cell");
        assertThat(model.values().get()).isInstanceOf(Load.Idle.class);
        model.showValues();
        assertThat(model.values().get().shown().orElseThrow().before().map(String::new))
                .contains("old");
        select("Invalidate");
        assertThat(model.values().get()).isInstanceOf(Load.Idle.class);
    }

    /** security.md M8. */
    @Test
    void whoLooksAtValuesLeavesAnEntryWithoutThem() throws IOException {
        select("Set the cell");
        model.showValues();
        assertThat(titles()).startsWith("Show the values of “Set the cell”", "Set the cell");
        Row shown = select("Show the values of “Set the cell”");
        assertThat(shown.entry().author()).isEqualTo(Journals.OPERATOR);
        assertThat(shown.entry().target()).isEqualTo("cell");
        assertThat(shown.entry().outcome()).isEqualTo(Outcome.DONE);
        assertThat(shown.entry().command()).isEqualTo(Journal.REVEAL);
        assertThat(EntryWords.undo(shown)).isEqualTo("nothing to undo");
        assertThat(home.resolve("journal/journal.jsonl")).content().doesNotContain("\"old\"", "\"new\"");
        model.verify();
        assertThat(model.verdict().get().shown().orElseThrow().sound()).isTrue();
    }

    @Test
    void valuesStayHiddenWhereThatCannotBeWrittenDown() throws IOException {
        select("Set the cell");
        Files.delete(home.resolve("journal/journal.jsonl"));
        Files.createDirectory(home.resolve("journal/journal.jsonl"));
        model.showValues();
        assertThat(model.values().get())
                .isInstanceOfSatisfying(
                        Load.Failed.class,
                        failed -> assertThat(failed.fault().what())
                                .isEqualTo("The values stay hidden, because the journal can’t be written."));
    }

    @Test
    void verifyingTellsASoundChainFromABrokenOne() throws IOException {
        model.verify();
        assertThat(model.verdict().get().shown().orElseThrow().sound()).isTrue();
        Path file = home.resolve("journal/journal.jsonl");
        Files.writeString(file, Files.readString(file).replaceFirst("Deploy release 1", "Deploy release 2"));
        model.verify();
        assertThat(model.verdict().get().shown().orElseThrow().sound()).isFalse();
    }

    @Test
    void aJournalThatCannotBeReadSaysSo() throws IOException {
        Path file = home.resolve("journal/journal.jsonl");
        Files.delete(file);
        Files.createDirectory(file);
        model.refresh();
        assertThat(model.board().get())
                .isInstanceOfSatisfying(
                        Load.Failed.class,
                        failed -> assertThat(failed.fault().what()).isEqualTo("The journal can’t be read or written."));
    }

    @Test
    void asJsonLinesEverythingIsWritten() throws IOException {
        Path file = home.resolve("out/activity.jsonl");
        model.export(file, Export.Format.JSON_LINES);
        List<JsonNode> lines = Files.readAllLines(file).stream()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getLast().path("title").stringValue()).isEqualTo("Deploy release 1");
        assertThat(lines.getLast().path("outcome").stringValue()).isEqualTo("DONE");
        assertThat(lines.getLast().at("/paths/0").stringValue()).isEqualTo("index.html");
        assertThat(lines.get(1).at("/author/person").stringValue()).isEqualTo(COLLEAGUE.person());
        assertThat(Files.readString(file)).doesNotContain("old");
    }

    @Test
    void asCsvNothingCanBeTakenForAFormulaAndNoFileIsOverwritten() throws IOException {
        Path file = home.resolve("activity.csv");
        model.export(file, Export.Format.CSV);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst()).startsWith("at,person,role");
        assertThat(lines.get(2)).contains(",'=ada@acme.example,");
        String before = Files.readString(file);

        model.export(file, Export.Format.CSV);

        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(notices.list().getFirst().fault().orElseThrow().outcome()).isEqualTo(Outcome.NOT_DONE);
    }

    private Row select(String title) {
        Row row = model.rows().stream()
                .filter(one -> one.entry().title().equals(title))
                .findFirst()
                .orElseThrow();
        model.select(Optional.of(row.entry().id()));
        return row;
    }

    private void filter(String text, Optional<Outcome> outcome, Optional<String> feature, Optional<String> person) {
        model.filter()
                .set(new Filter(
                        text, outcome, feature, person, model.filter().get().where()));
    }

    private Board shown() {
        return model.board().get().shown().orElseThrow();
    }

    private List<String> titles() {
        return model.rows().stream().map(row -> row.entry().title()).toList();
    }

    private void record(Author author, Change change) throws Exception {
        Journals.recorder(Journals.in(home, author), new Faults())
                .record(Permits.any(), change, () -> "", done -> Effect.AS_ANNOUNCED);
    }
}
