package dev.pilothouse.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelTest {
    @Test
    void everyItemIsDoneOnceAndNeverMoreThanSoManyAtOnce() throws Exception {
        Set<Integer> done = ConcurrentHashMap.newKeySet();
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Parallel.each(4, numbers(20_000), number -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            Thread.yield();
            assertThat(done.add(number)).isTrue();
            running.decrementAndGet();
        });
        assertThat(done).hasSize(20_000);
        assertThat(most).hasValueBetween(2, 4);
    }

    @Test
    void itemsAreTakenOnlyWhenAThreadIsFree() {
        AtomicInteger taken = new AtomicInteger();
        Iterable<Integer> counted = () ->
                IntStream.range(0, 1000).peek(number -> taken.incrementAndGet()).iterator();
        assertThatThrownBy(() -> Parallel.each(2, counted, number -> {
                    throw new IOException("at once");
                }))
                .isInstanceOf(IOException.class);
        assertThat(taken).hasValueLessThanOrEqualTo(4);
    }

    @Test
    void theFirstFailureInterruptsTheOthersAndIsThrownWhenTheyHaveEnded() {
        CountDownLatch waiting = new CountDownLatch(3);
        AtomicInteger ended = new AtomicInteger();
        assertThatThrownBy(() -> Parallel.each(4, List.of(1, 2, 3, 4, 5, 6), number -> {
                    if (number == 1) {
                        waiting.await();
                        throw new IOException("disk gone");
                    }
                    try {
                        waiting.countDown();
                        new CountDownLatch(1).await();
                    } finally {
                        ended.incrementAndGet();
                    }
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("disk gone")
                .satisfies(thrown -> assertThat(thrown.getSuppressed())
                        .hasSize(3)
                        .hasOnlyElementsOfType(InterruptedException.class));
        assertThat(ended).hasValue(3);
    }

    @Test
    void anInterruptOfTheCallerEndsAllBeforeItReturns() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        AtomicInteger ended = new AtomicInteger();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread caller = Thread.ofVirtual().start(() -> {
            try {
                Parallel.each(2, numbers(100), number -> {
                    try {
                        both.countDown();
                        new CountDownLatch(1).await();
                    } finally {
                        ended.incrementAndGet();
                    }
                });
            } catch (InterruptedException e) {
                thrown.set(e);
            }
        });
        both.await();
        caller.interrupt();
        caller.join();
        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
        assertThat(ended).hasValue(2);
    }

    @Test
    void aFailureBeforeTheInterruptIsThrownAndTheCallerStaysInterrupted() throws Exception {
        AtomicReference<String> seen = new AtomicReference<>("");
        CountDownLatch both = new CountDownLatch(2);
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Thread caller = Thread.ofVirtual().start(() -> {
            try {
                Parallel.each(2, List.of(1, 2), number -> {
                    both.countDown();
                    both.await();
                    if (number == 1) {
                        throw new IOException("first");
                    }
                    assertThatThrownBy(new CountDownLatch(1)::await).isInstanceOf(InterruptedException.class);
                    interrupted.countDown();
                    goOn.await();
                });
            } catch (Exception e) {
                seen.set(e.getMessage() + Thread.currentThread().isInterrupted());
            }
        });
        interrupted.await();
        await().until(() -> caller.getState() == Thread.State.WAITING);
        caller.interrupt();
        await().until(() -> !caller.isInterrupted());
        goOn.countDown();
        caller.join();
        assertThat(seen.get()).isEqualTo("firsttrue");
    }

    @Test
    void anErrorAndAnIteratorThatFailsAreThrownToo() {
        assertThatThrownBy(() -> Parallel.each(2, List.of(1), number -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
        Iterable<Integer> broken = () -> numbers(3).iterator().next() == 0
                ? IntStream.range(0, 3).map(number -> 1 / number).iterator()
                : null;
        assertThatThrownBy(() -> Parallel.each(2, broken, number -> {})).isInstanceOf(ArithmeticException.class);
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
