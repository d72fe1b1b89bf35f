package dev.pilothouse.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.journal.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class StoppingTest {
    private final Office office = new Office();
    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void aCancelledChangeIsUnknownAndTold() throws Exception {
        Job job = cancelled(progress -> {
            never.await();
            return "never";
        });
        Job.State.Ended ended = (Job.State.Ended) job.state().get();
        assertThat(ended.cancelled()).isTrue();
        assertThat(ended.fault().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(ended.fault().next()).startsWith("What was sent before may have taken effect.");
        assertThat(office.told()).isEqualTo(ended.fault());
    }

    @Test
    void aCancelledChangeThatKnowsWhereItStoppedSaysSo() throws Exception {
        Fault account = Fault.notDone("Stopped after 3 of 9 files.", "Deploy again; those are not sent twice.");
        Job job = cancelled(progress -> {
            try {
                never.await();
                return "never";
            } catch (InterruptedException e) {
                throw new Refused(account, e);
            }
        });
        assertThat(job.state().get()).isEqualTo(new Job.State.Ended(Office.NOW, account, true));
    }

    @Test
    void aChangeCancelledBeforeItsThreadBeganChangedNothing() {
        List<Runnable> waiting = new ArrayList<>();
        Tasks slow = office.tasks(waiting::add);
        AtomicReference<String> ran = new AtomicReference<>();
        Job job = slow.scope().run(Permits.any(), Change.of("test", "Deploy"), progress -> "ran", ran::set);
        job.cancel();
        waiting.forEach(Runnable::run);
        assertThat(ran.get()).isNull();
        assertThat(office.told().outcome()).isEqualTo(Outcome.NOT_DONE);
    }

    @Test
    void anInterruptThatComesTooLateReachesNobodyElse() {
        AtomicReference<Job> job = new AtomicReference<>();
        List<Runnable> waiting = new ArrayList<>();
        Tasks slow = office.tasks(waiting::add);
        job.set(slow.scope()
                .run(
                        Permits.any(),
                        Change.of("test", "Deploy"),
                        progress -> {
                            job.get().cancel();
                            return "done all the same";
                        },
                        done -> {}));
        waiting.forEach(Runnable::run);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(job.get().state().get()).isInstanceOf(Job.State.Done.class);
    }

    @Test
    void whatIsFollowedEndsQuietlyWhenCancelledAndLoudlyWhenItFails() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Job job = office.tasks
                .scope()
                .follow(
                        "Follow",
                        progress -> {
                            begun.countDown();
                            never.await();
                            return "never";
                        },
                        done -> {});
        begun.await();
        job.cancel();
        Office.await().until(() -> !job.running());
        assertThat(office.notices.list()).isEmpty();
        office.inOrder.scope().follow("Follow", progress -> Integer.parseInt("x"), done -> {});
        assertThat(office.notices.list()).hasSize(1);
        assertThat(office.told().reading()).isTrue();
    }

    private Job cancelled(Work<String> work) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Job job = office.tasks
                .scope()
                .run(
                        Permits.any(),
                        Change.of("test", "Deploy"),
                        progress -> {
                            begun.countDown();
                            return work.run(progress);
                        },
                        done -> {});
        begun.await();
        job.cancel();
        Office.await().until(() -> !job.running());
        return job;
    }
}
