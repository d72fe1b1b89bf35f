package dev.pilothouse.core.undo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Session;
import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Forked;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.journal.Author;
import dev.pilothouse.core.journal.Change;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.journal.History;
import dev.pilothouse.core.journal.Kept;
import dev.pilothouse.feature.site.SiteTown;
import dev.pilothouse.sandbox.iam.Keys;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sandbox.wire.Fault;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Taking back, on the sandbox's S3: no pane is open, and each step is a program started anew on the same folder. */
class UndoTest {
    private static final String KEY = "undo/page.txt";
    private static SiteTown town;
    private static Objects objects;

    @TempDir
    private Path home;

    @BeforeAll
    static void build() {
        town = SiteTown.acme();
        objects = new Objects(town.clients, AcmeShop.BUCKET);
    }

    @AfterAll
    static void pullDown() {
        town.close();
    }

    @BeforeEach
    void put() {
        town.put(KEY, "old", "text/plain");
    }

    @Test
    void aChangeIsTakenBackAfterARestartAndThatToo() throws Exception {
        objects.overwrite(session(), KEY, "new");
        assertThat(objects.text(KEY)).isEqualTo("new");

        objects.takeBack(session(), newest());
        assertThat(objects.text(KEY)).isEqualTo("old");
        Entry undo = newest();
        assertThat(undo.title()).isEqualTo("Undo: Overwrite " + KEY);
        assertThat(undo.outcome()).isEqualTo(Outcome.DONE);
        assertThat(undo.undoes()).contains(entries().getLast().id());
        assertThat(undo.requestId()).isPresent();
        assertThat(entries().getLast().takenBack().orElseThrow().outcome()).isEqualTo(Outcome.DONE);

        objects.takeBack(session(), undo);
        assertThat(objects.text(KEY)).isEqualTo("new");
        assertThat(session().journal().verify().findings()).isEmpty();
    }

    @Test
    void aProgramThatWasKilledAfterItsChangeLeavesAWayBack() throws Exception {
        Keys.Issued keys = town.sandbox
                .world()
                .keys()
                .staticKeys(AcmeShop.people().getFirst().roleArn(), "test");
        try (Forked other = Forked.run(
                Overwriter.class,
                home.toString(),
                town.sandbox.address().toString(),
                keys.accessKeyId(),
                keys.secretKey())) {
            assertThat(other.line()).isEqualTo("written");
            other.kill();
        }
        assertThat(objects.text(KEY)).isEqualTo("by another program");

        objects.takeBack(session(), newest());

        assertThat(objects.text(KEY)).isEqualTo("old");
    }

    /** Overwrites the object and stays: {@code FOLDER ENDPOINT KEY SECRET}. */
    static final class Overwriter {
        private Overwriter() {}

        public static void main(String[] arguments) throws Exception {
            Session session = new Session(
                    "operator",
                    "acme-operator",
                    AcmeShop.ACCOUNT,
                    AcmeShop.REGION,
                    StaticCredentialsProvider.create(AwsBasicCredentials.create(arguments[2], arguments[3])),
                    Optional.of(URI.create(arguments[1])));
            AwsClients clients = new AwsClients(session, call -> {});
            new Objects(clients, AcmeShop.BUCKET)
                    .overwrite(Journals.in(Path.of(arguments[0]), Journals.OPERATOR), KEY, "by another program");
            System.out.println("written");
            System.in.read();
        }
    }

    @Test
    void whatSomebodyChangedSinceIsNotTakenBackAndTheTryIsRecorded() throws Exception {
        objects.overwrite(session(), KEY, "new");
        town.put(KEY, "by somebody else", "text/plain");

        Refused refused = catchThrowableOfType(Refused.class, () -> objects.takeBack(session(), newest()));

        assertThat(refused.fault().what()).contains("has been changed since");
        assertThat(refused.fault().outcome()).isEqualTo(Outcome.NOT_DONE);
        assertThat(objects.text(KEY)).isEqualTo("by somebody else");
        assertThat(newest().undoes()).isPresent();
        assertThat(newest().outcome()).isEqualTo(Outcome.NOT_DONE);
        assertThat(entries().getLast().takenBack().orElseThrow().outcome()).isEqualTo(Outcome.NOT_DONE);
    }

    /** Between looking and writing: the condition of the write holds it back. */
    @Test
    void whatSomebodyChangesInThatVeryMomentIsNotTakenBack() throws Exception {
        objects.overwrite(session(), KEY, "new");
        Entry entry = newest();
        town.sandbox.faults().next(1, "PutObject", new Fault.Fail(412, "PreconditionFailed", "At least one failed"));
        Refused refused = catchThrowableOfType(Refused.class, () -> objects.takeBack(session(), entry));
        assertThat(refused.fault().what()).contains("has been changed since");
        objects.takeBack(session(), entry);
        assertThat(objects.text(KEY)).isEqualTo("old");
    }

    @Test
    void nothingIsTakenBackTwice() throws Exception {
        objects.overwrite(session(), KEY, "new");
        Entry seenBefore = newest();
        objects.takeBack(session(), seenBefore);
        town.put(KEY, "new", "text/plain");

        Refused refused = catchThrowableOfType(Refused.class, () -> objects.takeBack(session(), seenBefore));

        assertThat(refused.fault().what()).isEqualTo("It was taken back already.");
        assertThat(objects.text(KEY)).isEqualTo("new");
    }

    @Test
    void underAnotherAccountRoleRegionOrWorkspaceItIsRefusedWithTheReason() throws Exception {
        objects.overwrite(session(), KEY, "new");
        Author me = Journals.OPERATOR;
        Stream.of(
                        new Author(
                                me.person(), me.role(), "999999999999", me.region(), me.workspace(), me.environment()),
                        new Author(me.person(), "support", me.account(), me.region(), me.workspace(), me.environment()),
                        new Author(me.person(), me.role(), me.account(), "us-east-1", me.workspace(), me.environment()),
                        new Author(me.person(), me.role(), me.account(), me.region(), "Other", me.environment()),
                        new Author(
                                me.person(),
                                me.role(),
                                me.account(),
                                me.region(),
                                me.workspace(),
                                Environment.PRODUCTION))
                .forEach(other -> {
                    SessionJournal elsewhere = Journals.in(home, other, objects);
                    assertThat(elsewhere.undo().refusal(newest()))
                            .as(other.toString())
                            .isPresent();
                    assertThat(catchThrowableOfType(
                                    Refused.class, () -> objects.takeBack(elsewhere, newestOverwrite())))
                            .isNotNull();
                });
        assertThat(objects.text(KEY)).isEqualTo("new");
        Author colleague = new Author("other", me.role(), me.account(), me.region(), me.workspace(), me.environment());
        objects.takeBack(Journals.in(home, colleague, objects), newestOverwrite());
        assertThat(objects.text(KEY)).isEqualTo("old");
    }

    @Test
    void whatHasNoWayBackSaysWhyNot() throws Exception {
        SessionJournal session = session();
        record(session, Change.of("site", "Deploy").irreversible("Deploy the older build again."));
        assertThat(session.undo().refusal(newest())).contains("Deploy the older build again.");

        record(session, Change.of("x", "Newer").reversible("test.object", 2, UndoTest::kept));
        assertThat(session.undo().refusal(newest()))
                .hasValueSatisfying(why -> assertThat(why).contains("newer"));
        record(session, Change.of("x", "Unknown").reversible("x.unknown", 1, UndoTest::kept));
        assertThat(session.undo().refusal(newest()))
                .hasValueSatisfying(why -> assertThat(why).contains("does not know"));

        objects.overwrite(session, KEY, "new");
        assertThat(session.undo().refusal(newest())).isEmpty();
        assertThat(session.undo().needs(newest()))
                .singleElement()
                .satisfies(needs -> assertThat(needs.action()).isEqualTo("s3:PutObject"));
        Files.delete(home.resolve("values").resolve(newest().id() + ".before"));
        assertThat(session.undo().refusal(newest()))
                .hasValueSatisfying(why -> assertThat(why).contains("7 days"));
    }

    private static void record(SessionJournal session, Change change) throws Exception {
        Journals.recorder(session, new dev.pilothouse.aws.Faults())
                .record(Permits.any(), change, () -> "", done -> Effect.AS_ANNOUNCED);
    }

    private static Kept kept() {
        return new Kept(Optional.empty(), Optional.empty());
    }

    private SessionJournal session() {
        return Journals.in(home, Journals.OPERATOR, objects);
    }

    private Entry newest() {
        return entries().getFirst();
    }

    private Entry newestOverwrite() {
        return entries().stream()
                .filter(entry -> entry.undoes().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private List<Entry> entries() {
        try (History history = session().journal().history()) {
            return history.next(Integer.MAX_VALUE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
