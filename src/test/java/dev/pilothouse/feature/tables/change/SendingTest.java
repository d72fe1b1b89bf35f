package dev.pilothouse.feature.tables.change;

import static dev.pilothouse.feature.tables.change.Orders.KEYS;
import static dev.pilothouse.feature.tables.change.Orders.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.feature.tables.change.Sending.Fate;
import dev.pilothouse.feature.tables.item.Item;
import java.io.EOFException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** What is concluded from answers, and from their absence. */
class SendingTest {
    private static final Item READ = item("{'orderId': 'a', 'n': 1}");
    private static final Item MINE = item("{'orderId': 'a', 'n': 2}");
    private static final Answer TOOK = new Answer.Took(Optional.of(MINE));
    private static final RuntimeException LOST = new UncheckedIOException(new EOFException());
    private static final RuntimeException DENIED = new IllegalStateException("denied");
    private final Queue<Object> answers = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-11-26T02:00:00Z");
    private int sent;

    @Test
    void afterALostAnswerAnItemAsWantedShowsThatTheWriteTookEffect() throws Exception {
        assertThat(run(LOST, notAsRead(MINE))).isEqualTo(new Fate.Took(Optional.of(MINE)));
        assertThat(run(LOST, TOOK)).isEqualTo(new Fate.Took(Optional.of(MINE)));
        assertThat(run(notAsRead(MINE))).as("nothing was lost").isInstanceOf(Fate.NotAsRead.class);
        assertThat(run(LOST, notAsRead(item("{'orderId': 'a', 'n': 9}")))).isInstanceOf(Fate.NotAsRead.class);
    }

    @Test
    void aRefusalAfterALostAnswerSaysNothingOfTheFirstTry() throws Exception {
        assertThat(run(DENIED)).isInstanceOf(Fate.Refused.class);
        assertThat(run(LOST, DENIED)).isInstanceOf(Fate.Lost.class);
    }

    @Test
    void nothingIsSentAgainOnceATransactionsTokenMayHaveEnded() throws Exception {
        assertThat(run(LOST, Duration.ofMinutes(8), LOST, Duration.ofMinutes(2), TOOK))
                .isInstanceOf(Fate.Lost.class);
        assertThat(sent).isEqualTo(2);
    }

    @Test
    void afterFiveLostAnswersItIsReadBackInstead() throws Exception {
        assertThat(run(LOST, LOST, LOST, LOST, LOST, TOOK)).isInstanceOf(Fate.Lost.class);
        assertThat(sent).isEqualTo(5);
    }

    @Test
    void tooManyHalvesThePaceAndEverySuccessRaisesIt() throws Exception {
        Pace pace = new Pace();
        for (int i = 0; i < 1_000; i++) {
            pace.begin();
            pace.went();
            pace.end();
        }
        assertThat(pace.limit()).isEqualTo(Pace.MOST);
        pace.tooMany();
        assertThat(pace.limit()).isEqualTo(Pace.MOST / 2);
        for (int i = 0; i < 10; i++) {
            pace.tooMany();
        }
        assertThat(pace.limit()).isEqualTo(1);
        pace.went();
        assertThat(pace.limit()).isEqualTo(2);
    }

    private Fate run(Object... these) throws InterruptedException {
        answers.clear();
        answers.addAll(List.of(these));
        sent = 0;
        List<Request> requests = Commit.each(
                        "Orders", List.of(Staged.of(Optional.of(READ), Optional.of(MINE), KEYS)), Optional.empty())
                .writes()
                .getFirst()
                .requests();
        Clock clock = InstantSource.tick(() -> now, Duration.ofMillis(1)).withZone(ZoneOffset.UTC);
        return new Sending(requests, this::next, SendingTest::explain, new Pace(), clock).run();
    }

    private Answer next() {
        sent++;
        Object answer = answers.remove();
        if (answers.peek() instanceof Duration passed) {
            answers.remove();
            now = now.plus(passed);
        }
        if (answer instanceof RuntimeException thrown) {
            throw thrown;
        }
        return (Answer) answer;
    }

    private static Answer notAsRead(Item there) {
        return new Answer.NotAsRead(List.of(Optional.of(there)), List.of(true));
    }

    private static Fault explain(Throwable failure) {
        Outcome outcome = failure == LOST ? Outcome.UNKNOWN : Outcome.NOT_DONE;
        return new Fault("x", outcome, "y", Remedy.NONE, Fault.Technical.NONE);
    }
}
