package dev.pilothouse.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Sha256;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.undo.Journals;
import dev.pilothouse.core.undo.SessionJournal;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final Fault LOST = new Fault(
            "No answer came.",
            Outcome.UNKNOWN,
            "Look.",
            Remedy.CHECK,
            new Fault.Technical("Timeout", "S3", "PutObject", "REQ1", 1, ""));

    @TempDir
    private Path home;

    private final List<Fault> told = new ArrayList<>();
    private SessionJournal session;
    private Recorder recorder;

    @BeforeEach
    void open() {
        session = Journals.in(home, Journals.OPERATOR);
        recorder = new Recorder(
                session.journal(),
                session.values(),
                session.here(),
                failure -> failure instanceof Refused refused ? refused.fault() : LOST,
                told::add);
    }

    @Test
    void aChangeIsWrittenDownBeforeItIsSentAndItsEndAfter() throws Exception {
        Change change = Change.of("site", "Deploy release 49")
                .to("acme-shop-site", List.of("index.html", "app.js"))
                .onlyIf("live.json is still \"e1\"")
                .irreversible("Deploy again.");

        String result = recorder.record(
                Permits.any(),
                change,
                () -> {
                    assertThat(only().progress()).isInstanceOf(Entry.Progress.UnderWay.class);
                    // Another program can't know that it still runs.
                    assertThat(entries(Journals.in(home, Journals.OPERATOR))
                                    .getFirst()
                                    .progress())
                            .isInstanceOf(Entry.Progress.NeverEnded.class);
                    return "live";
                },
                live -> Effect.of("It is " + live + ".")
                        .leaving(Optional.of("abc"))
                        .by("REQ9"));

        assertThat(result).isEqualTo("live");
        Entry entry = only();
        assertThat(entry.author()).isEqualTo(Journals.OPERATOR);
        assertThat(entry.command()).isEqualTo("deploy");
        assertThat(entry.feature()).isEqualTo("site");
        assertThat(entry.title()).isEqualTo("Deploy release 49");
        assertThat(entry.target()).isEqualTo("acme-shop-site");
        assertThat(entry.paths()).containsExactly("index.html", "app.js");
        assertThat(entry.condition()).contains("live.json is still \"e1\"");
        assertThat(entry.hashes()).isEqualTo(new Hashes(Optional.empty(), Optional.of("abc")));
        assertThat(entry.wayBack()).isEqualTo(new WayBack.None("Deploy again."));
        assertThat(entry.requestId()).contains("REQ9");
        assertThat(entry.progress()).isInstanceOfSatisfying(Entry.Progress.Ended.class, end -> {
            assertThat(end.outcome()).isEqualTo(Outcome.DONE);
            assertThat(end.words()).isEqualTo("It is live.");
        });
        assertThat(session.journal().entry(entry.id())).contains(entry);
        assertThat(session.journal().entry("other")).isEmpty();
    }

    @Test
    void whatFailsOrIsStoppedIsRecordedWithWhatBecameOfIt() {
        fails("refused", Refused.notDone("No.", "Yes."));
        fails("lost", new IllegalStateException("secret detail"));
        fails("stopped", new InterruptedException());
        Thread.currentThread().interrupt();
        fails("stopped inside", new IllegalStateException("closed"));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(entries(session))
                .extracting(Entry::title, Entry::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("stopped inside", Outcome.UNKNOWN),
                        org.assertj.core.groups.Tuple.tuple("stopped", Outcome.UNKNOWN),
                        org.assertj.core.groups.Tuple.tuple("lost", Outcome.UNKNOWN),
                        org.assertj.core.groups.Tuple.tuple("refused", Outcome.NOT_DONE));
        assertThat(entries(session).get(2).requestId()).contains("REQ1");
        assertThat(told).isEmpty();
    }

    @Test
    void whatCannotBeWrittenDownIsNotSent() throws IOException {
        Files.writeString(home.resolve("journal"), "a file where the folder should be");
        List<String> sent = new ArrayList<>();

        Throwable failure = catchThrowable(() -> recorder.record(
                Permits.any(), Change.of("site", "Deploy"), () -> sent.add("sent"), done -> Effect.AS_ANNOUNCED));

        assertThat(sent).isEmpty();
        assertThat(failure)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.fault().outcome()).isEqualTo(Outcome.NOT_DONE));
    }

    @Test
    void whatWasMadeStaysMadeWhereItsEndCannotBeWrittenAndThatIsTold() throws Exception {
        String result = recorder.record(
                Permits.any(),
                Change.of("site", "Deploy"),
                () -> {
                    move(home.resolve("journal"), home.resolve("gone"));
                    Files.writeString(home.resolve("journal"), "");
                    return "made";
                },
                done -> Effect.AS_ANNOUNCED);

        assertThat(result).isEqualTo("made");
        assertThat(told)
                .singleElement()
                .satisfies(fault -> assertThat(fault.what()).contains("Deploy"));
        Files.delete(home.resolve("journal"));
        move(home.resolve("gone"), home.resolve("journal"));
        assertThat(only().outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void ofManyPathsAHundredAreKeptAndAllAreCounted() throws Exception {
        List<String> paths =
                IntStream.range(0, 5000).mapToObj(n -> "assets/" + n + ".js").toList();
        record(Change.of("site", "Deploy").to("bucket", paths));
        assertThat(only().paths()).hasSize(Journal.PATHS);
        assertThat(only().pathCount()).isEqualTo(5000);
        assertThat(Files.size(home.resolve("journal/journal.jsonl"))).isLessThan(5000);
    }

    @Test
    void valuesNeverStandInTheJournal() throws Exception {
        record(Change.of("tables", "Save")
                .reversible(
                        "test.item",
                        1,
                        () -> new Kept(Optional.of(bytes("old password")), Optional.of(bytes("new password")))));
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("password");
            }
        }
        assertThat(only().hashes().before()).contains(Sha256.hex(bytes("old password")));
        WayBack.Inverse inverse = (WayBack.Inverse) only().wayBack();
        Kept kept = session.values().read(only().id(), inverse);
        assertThat(kept.before().map(String::new)).contains("old password");
        assertThat(kept.after().map(String::new)).contains("new password");
    }

    @Test
    void linesOfOtherKindsAndUnknownMembersArePassedOver() throws Exception {
        record(Change.of("site", "Deploy"));
        var chain = new dev.pilothouse.core.journal.chain.Chain(
                home.resolve("journal"), 1 << 20, java.time.Clock.systemUTC());
        chain.append(Line.JSON.createObjectNode().put("kind", "from the future").put("entry", "x"));
        chain.append(Line.JSON.createObjectNode().put("kind", "begun").put("entry", "without the rest"));
        record(Change.of("site", "Deploy again"));
        assertThat(entries(session)).extracting(Entry::title).containsExactly("Deploy again", "Deploy");
        assertThat(session.journal().verify().findings()).isEmpty();
    }

    /** A journal of 100,000 entries, of which a page is wanted. */
    @Test
    void aLongJournalIsReadOnlyAsFarAsOneLooks() throws IOException {
        Path file = Files.createDirectories(home.resolve("journal")).resolve("journal.jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int n = 0; n < 100_000; n++) {
                out.write("""
                    {"v":1,"seq":%d,"prev":"","kind":"begun","entry":"e%d","at":"2026-11-25T12:00:00Z",\
                    "author":{"person":"ada"},"feature":"site","command":"deploy","title":"Deploy %d"}
                    {"v":1,"seq":%d,"prev":"","kind":"ended","entry":"e%d","at":"2026-11-25T12:00:01Z","outcome":"DONE"}
                    """.formatted(2 * n + 1, n, n, 2 * n + 2, n));
            }
        }
        try (History history = session.journal().history()) {
            List<Entry> page = history.next(200);
            assertThat(page).hasSize(200).allMatch(entry -> entry.outcome() == Outcome.DONE);
            assertThat(page.getFirst().title()).isEqualTo("Deploy 99999");
            assertThat(history.complete()).isFalse();
            assertThat(history.bytesRead()).isLessThan(Files.size(file) / 100);
            assertThat(history.next(Integer.MAX_VALUE)).hasSize(99_800);
            assertThat(history.complete()).isTrue();
        }
    }

    private void fails(String title, Exception failure) {
        assertThat(catchThrowable(() -> recorder.record(
                        Permits.any(),
                        Change.of("site", title),
                        () -> {
                            throw failure;
                        },
                        done -> Effect.AS_ANNOUNCED)))
                .isSameAs(failure);
    }

    private void record(Change change) throws Exception {
        recorder.record(Permits.any(), change, () -> "", done -> Effect.AS_ANNOUNCED);
    }

    private Entry only() {
        assertThat(entries(session)).hasSize(1);
        return entries(session).getFirst();
    }

    private static List<Entry> entries(SessionJournal session) {
        try (History history = session.journal().history()) {
            return history.next(Integer.MAX_VALUE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
                Files.move(file, to.resolve(file.getFileName()));
            }
        }
        Files.delete(from);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
