package dev.pilothouse.aws.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.core.command.Permits;
import dev.pilothouse.sandbox.wire.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** security.md 3.4, C1 and C3. */
class InvalidationLimitsTest {
    private static final Duration LONG = Duration.ofHours(1);
    private final AcmeEdge acme = AcmeEdge.asOperator();
    private final Invalidations invalidations = acme.invalidations();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void aLostAnswerIsAskedForAgainAndMakesOneInvalidation() throws Exception {
        acme.sandbox.faults().next(1, "CreateInvalidation", new Fault.DropAfter());

        Invalidation begun = invalidations.create("once", List.of("/a"), Permits.any());

        assertThat(acme.asked("CreateInvalidation")).isEqualTo(2);
        assertThat(invalidations.list("", 100).entries())
                .extracting(Invalidation.Entry::id)
                .containsExactly(begun.id());
    }

    @Test
    void theSixteenthWildcardWaitsUntilOneIsDone() throws Exception {
        acme.invalidationsTake(LONG);
        for (int i = 0; i < Batches.WILDCARDS; i++) {
            invalidations.create("wild " + i, List.of("/" + i + "/*"), Permits.any());
        }
        FutureTask<Invalidation> sixteenth =
                new FutureTask<>(() -> invalidations.create("sixteenth", List.of("/16/*"), Permits.any()));
        Thread.ofVirtual().start(sixteenth);
        await().until(() -> acme.asked("CreateInvalidation") > Batches.WILDCARDS + 1);
        assertThat(sixteenth.isDone()).isFalse();

        acme.invalidationsTake(Duration.ZERO);

        assertThat(sixteenth.get(60, TimeUnit.SECONDS).paths()).containsExactly("/16/*");
        assertThat(invalidations.list("", 100).entries()).hasSize(Batches.WILDCARDS + 1);
    }

    @Test
    void stoppingWhileItWaitsBeginsNothing() throws Exception {
        acme.invalidationsTake(LONG);
        for (int i = 0; i < Batches.WILDCARDS; i++) {
            invalidations.create("wild " + i, List.of("/" + i + "/*"), Permits.any());
        }
        FutureTask<Class<?>> waiting = new FutureTask<>(() -> {
            try {
                return invalidations
                        .create("sixteenth", List.of("/16/*"), Permits.any())
                        .getClass();
            } catch (Exception e) { // also where it met a request under way
                return e.getClass();
            }
        });
        Thread thread = Thread.ofVirtual().start(waiting);
        await().until(() -> thread.getState() == Thread.State.TIMED_WAITING
                && acme.asked("CreateInvalidation") > Batches.WILDCARDS);
        thread.interrupt();
        assertThat(waiting.get(60, TimeUnit.SECONDS)).isNotNull();
        assertThat(invalidations.list("", 100).entries()).hasSize(Batches.WILDCARDS);
    }

    @Test
    void theListIsReadInStretchesNewestFirst() throws Exception {
        List<String> made = new ArrayList<>();
        for (int i : IntStream.range(0, 5).toArray()) {
            made.addFirst(invalidations
                    .create("reference " + i, List.of("/" + i), Permits.any())
                    .id());
        }
        List<String> read = new ArrayList<>();
        int stretches = 0;
        String from = "";
        do {
            Invalidation.Page page = invalidations.list(from, 2);
            page.entries().forEach(entry -> read.add(entry.id()));
            from = page.next();
            stretches++;
        } while (!from.isEmpty());
        assertThat(read).isEqualTo(made);
        assertThat(stretches).isEqualTo(3);
    }
}
