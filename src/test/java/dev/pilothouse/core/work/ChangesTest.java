package dev.pilothouse.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Notice;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.journal.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private final Office office = new Office();

    @Test
    void aChangeRunsOnWhenItsScopeCloses() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        AtomicReference<String> shown = new AtomicReference<>();
        Scope scope = office.tasks.scope();
        Job job = scope.run(Permits.any(), Change.of("test", "Deploy"), work(closed), shown::set);
        scope.close();
        closed.countDown();
        Office.await().until(() -> !job.running());
        assertThat(shown.get()).isEqualTo("deployed");
        assertThat(job.state().get()).isEqualTo(new Job.State.Done(Office.NOW, "240 files"));
        assertThat(job.standing().get().items()).isEqualTo(240);
    }

    @Test
    void aFailedChangeIsToldAndItsCallbackStaysSilent() {
        AtomicReference<Object> shown = new AtomicReference<>();
        Job job = office.inOrder
                .scope()
                .run(
                        Permits.any(),
                        Change.of("test", "Deploy"),
                        progress -> {
                            throw Refused.notDone("Denied.", "Ask.");
                        },
                        shown::set);
        Fault fault = Fault.notDone("Denied.", "Ask.");
        assertThat(shown.get()).isNull();
        assertThat(job.state().get()).isEqualTo(new Job.State.Ended(Office.NOW, fault, false));
        assertThat(office.notices.list())
                .containsExactly(new Notice(Notice.Kind.FAILED, "Deploy", Office.NOW, Optional.of(fault), List.of()));
    }

    @Test
    void anErrorIsToldToo() {
        office.inOrder
                .scope()
                .run(
                        Permits.any(),
                        Change.of("test", "Deploy"),
                        progress -> {
                            throw new OutOfMemoryError("heap");
                        },
                        done -> {});
        assertThat(office.told().what()).contains("OutOfMemoryError");
    }

    @Test
    void aFailureOfTheCallbackIsToldAndTheChangeStaysDone() {
        Job job = office.inOrder
                .scope()
                .run(Permits.any(), Change.of("test", "Deploy"), progress -> "deployed", done -> {
                    throw new IllegalStateException("a bug in a view");
                });
        assertThat(job.state().get()).isInstanceOf(Job.State.Done.class);
        assertThat(office.told().outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void aFailureWithoutWordsIsToldToo() {
        Tasks speechless = new Tasks(
                Runnable::run,
                Runnable::run,
                failure -> {
                    throw new IllegalStateException("no words");
                },
                office.notices,
                office.clock);
        speechless
                .recordedBy(new Unrecorded())
                .scope()
                .run(Permits.any(), Change.of("test", "Deploy"), progress -> Integer.parseInt("x"), done -> {});
        assertThat(office.told().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(office.told().technical().code()).isEqualTo("NumberFormatException");
    }

    @Test
    void withADirectExecutorCallbacksNeverOverlap() {
        AtomicReference<Integer> count = new AtomicReference<>(0);
        Scope scope = office.tasks.scope();
        List<Job> jobs = new ArrayList<>();
        for (int number = 0; number < 500; number++) {
            jobs.add(scope.run(Permits.any(), Change.of("test", "Count"), progress -> 1, one -> {
                int before = count.get();
                Thread.yield();
                count.set(before + one);
            }));
        }
        Office.await().until(() -> jobs.stream().noneMatch(Job::running));
        assertThat(count.get()).isEqualTo(500);
    }

    private static Work<String> work(CountDownLatch goOn) {
        return progress -> {
            progress.phase("new files", 240, 0);
            goOn.await();
            for (int file = 0; file < 240; file++) {
                progress.add(1, 0);
            }
            progress.note("240 files");
            return "deployed";
        };
    }
}
