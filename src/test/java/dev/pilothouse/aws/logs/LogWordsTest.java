package dev.pilothouse.aws.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.work.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a person is told, from the sandbox's answer to the words. */
class LogWordsTest {
    private static final LogsInReach LOGS = new LogsInReach();

    @AfterAll
    static void close() {
        LOGS.close();
    }

    @Test
    void groupsAndStreamsThatAreGone() {
        Instant now = LOGS.now();
        assertThat(told(() -> new RequestLines(LOGS.clients).now("/gone", "a", now)))
                .satisfies(fault -> {
                    assertThat(fault.what()).isEqualTo("The log group doesn’t exist.");
                    assertThat(fault.next()).contains("first invocation");
                    assertThat(fault.outcome()).isEqualTo(Outcome.NOT_DONE);
                });
        assertThat(told(() -> new Neighbours(LOGS.clients).around(LOGS.group(), "gone", now, 1))
                        .what())
                .isEqualTo("The log stream doesn’t exist.");
    }

    @Test
    void filtersAndQueriesThatAreMalformed() {
        Instant now = LOGS.now();
        String group = LOGS.group();
        assertThat(told(() -> new LogSearch(LOGS.clients)
                                .newestFirst(
                                        new LogSearch.Question(List.of(group), "a-b", now, now),
                                        Progress.NONE,
                                        stretch -> true))
                        .what())
                .startsWith("CloudWatch Logs doesn’t understand the filter: ");
        assertThat(told(() -> new Insights(LOGS.clients)
                                .run(new Insights.Question(List.of(group), "fitler a", now, now), Progress.NONE))
                        .what())
                .isEqualTo("Logs Insights doesn’t understand the query: unexpected symbol found fitler at line 1 and"
                        + " position 1.");
    }

    @Test
    void aLiveTailThatAwsEnds() throws Exception {
        String arn = LOGS.arn(LOGS.group());
        try (LiveSession session = tail(arn)) {
            session.awaitStart();
            LOGS.service().failTails();
            assertThat(told(() -> exhaust(session)).what())
                    .isEqualTo("AWS ended the live tail because of an error of its own.");
        }
        try (LiveSession session = tail(arn)) {
            session.awaitStart();
            LOGS.sandbox().clock().advance(Duration.ofHours(3));
            assertThat(told(() -> exhaust(session)).what())
                    .isEqualTo("AWS ended the live tail, as it does after three hours.");
        }
        assertThat(told(() -> {
                            throw LiveSession.cut();
                        })
                        .what())
                .isEqualTo("The connection to AWS was cut.");
    }

    @Test
    void moreLiveTailsThanAwsAllows() throws Exception {
        String arn = LOGS.arn(LOGS.group());
        List<LiveSession> open = new ArrayList<>();
        try {
            for (int i = 0; i < 15; i++) {
                LiveSession session = tail(arn);
                session.awaitStart();
                open.add(session);
            }
            assertThat(told(() -> tail(arn).awaitStart()).what())
                    .isEqualTo("Too many live tails are open at once in this account.");
        } finally {
            open.forEach(LiveSession::close);
        }
    }

    private static LiveSession tail(String arn) {
        return LiveSession.open(LOGS.clients, new Tailed(List.of(arn), ""), Duration.ofSeconds(30));
    }

    private static void exhaust(LiveSession session) throws InterruptedException {
        while (true) {
            session.next(Duration.ofSeconds(10));
        }
    }

    private static Fault told(ThrowingCallable call) {
        return new Faults().explain(catchThrowable(call));
    }
}
