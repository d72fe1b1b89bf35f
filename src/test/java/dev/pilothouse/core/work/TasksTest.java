package dev.pilothouse.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pilothouse.core.Explains;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Notice;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.command.Permit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

class TasksTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Explains EXPLAINS = failure ->
            failure instanceof Refused refused ? refused.fault() : Fault.notDone(failure.toString(), "Try again.");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Notices notices = new Notices(clock);
    private final Tasks tasks = new Tasks(Runnable::run, EXPLAINS, notices, clock);
    private final Tasks inOrder = new Tasks(Runnable::run, Runnable::run, EXPLAINS, notices, clock);
    private final ObjectProperty<Load<String>> target = new SimpleObjectProperty<>(Load.idle());
    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void aReadTellsHowFarItIsAndAStoppedOneShowsWhatItShowedBefore() {
        target.set(new Load.Ready<>("old", NOW));
        Scope scope = inOrder.scope();
        List<Load<String>> seen = new ArrayList<>();
        target.subscribe((before, now) -> seen.add(now));

        scope.load("Read", target, progress -> {
            progress.phase("files", 2, 0);
            progress.add(1, 0);
            scope.cancel(target);
            return "new";
        });

        assertThat(seen)
                .filteredOn(Load.Busy.class::isInstance)
                .extracting(load -> ((Load.Busy<String>) load).standing().items())
                .endsWith(1L);
        assertThat(target.get()).isEqualTo(new Load.Ready<>("old", NOW));
    }

    @Test
    void whatHasEndedIsNotTakenBackByCancelling() {
        Scope scope = inOrder.scope();
        scope.load("Read", target, progress -> {
            throw Refused.notDone("Gone.", "Look elsewhere.");
        });
        scope.cancel(target);
        assertThat(target.get()).isInstanceOf(Load.Failed.class);
    }

    @Test
    void aReadIsBusyAndThenReady() {
        List<Load<String>> seen = seen();
        inOrder.scope().load("Read", target, progress -> "value");
        assertThat(seen)
                .containsExactly(new Load.Busy<>(Optional.empty(), Standing.NONE), new Load.Ready<>("value", NOW));
    }

    @Test
    void aRefreshKeepsTheOldValueAlsoWhenItFails() {
        Scope scope = inOrder.scope();
        scope.load("Read", target, progress -> "old");
        List<Load<String>> seen = seen();
        scope.load("Read", target, progress -> {
            throw Refused.notDone("Gone.", "Look elsewhere.");
        });
        assertThat(seen)
                .containsExactly(
                        new Load.Busy<>(Optional.of("old"), Standing.NONE),
                        new Load.Failed<>(Fault.notDone("Gone.", "Look elsewhere."), Optional.of("old")));
        assertThat(notices.list()).isEmpty();
    }

    @Test
    void aReadThatComesToNothingFails() {
        inOrder.scope().load("Read", target, progress -> null);
        assertThat(target.get()).isInstanceOf(Load.Failed.class);
    }

    @Test
    void aNewerReadInterruptsAndSilencesTheOlder() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        Scope scope = tasks.scope();
        scope.load("Old", target, progress -> {
            begun.countDown();
            assertThat(catchThrowable(never::await)).isInstanceOf(InterruptedException.class);
            interrupted.countDown();
            answered.await();
            return "old";
        });
        begun.await();
        scope.load("New", target, progress -> "new");
        await().until(() -> target.get() instanceof Load.Ready);
        interrupted.await();
        answered.countDown();
        await().during(Duration.ofMillis(50)).until(() -> target.get().shown().equals(Optional.of("new")));
    }

    @Test
    void closingAScopeInterruptsItsReadsAndDropsWhatTheyCameTo() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Scope scope = tasks.scope();
        scope.load("Read", target, progress -> {
            begun.countDown();
            try {
                never.await();
                return "never";
            } finally {
                ended.countDown();
            }
        });
        begun.await();
        scope.close();
        ended.await();
        scope.load("Read again", target, progress -> "after closing");
        await().during(Duration.ofMillis(50)).until(() -> target.get() instanceof Load.Busy);
    }

    @Test
    void aChangeRunsOnWhenItsScopeCloses() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        AtomicReference<String> shown = new AtomicReference<>();
        Scope scope = tasks.scope();
        Job job = scope.run(permit(), "Deploy", work(closed), shown::set);
        scope.close();
        closed.countDown();
        await().until(() -> !job.running());
        assertThat(shown.get()).isEqualTo("deployed");
        assertThat(job.state().get()).isEqualTo(new Job.State.Done(NOW, "240 files"));
        assertThat(job.standing().get().items()).isEqualTo(240);
    }

    @Test
    void aFailedChangeIsToldAndItsCallbackStaysSilent() {
        AtomicReference<Object> shown = new AtomicReference<>();
        Job job = inOrder.scope()
                .run(
                        permit(),
                        "Deploy",
                        progress -> {
                            throw Refused.notDone("Denied.", "Ask.");
                        },
                        shown::set);
        Fault fault = Fault.notDone("Denied.", "Ask.");
        assertThat(shown.get()).isNull();
        assertThat(job.state().get()).isEqualTo(new Job.State.Ended(NOW, fault, false));
        assertThat(notices.list())
                .containsExactly(new Notice(Notice.Kind.FAILED, "Deploy", NOW, Optional.of(fault), Optional.empty()));
    }

    @Test
    void anErrorIsToldToo() {
        inOrder.scope()
                .run(
                        permit(),
                        "Deploy",
                        progress -> {
                            throw new OutOfMemoryError("heap");
                        },
                        done -> {});
        assertThat(told().what()).contains("OutOfMemoryError");
    }

    @Test
    void aFailureOfTheCallbackIsToldAndTheChangeStaysDone() {
        Job job = inOrder.scope().run(permit(), "Deploy", progress -> "deployed", done -> {
            throw new IllegalStateException("a bug in a view");
        });
        assertThat(job.state().get()).isInstanceOf(Job.State.Done.class);
        assertThat(told().outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void aFailureWithoutWordsIsToldToo() {
        Tasks speechless = new Tasks(
                Runnable::run,
                Runnable::run,
                failure -> {
                    throw new IllegalStateException("no words");
                },
                notices,
                clock);
        speechless.scope().run(permit(), "Deploy", progress -> Integer.parseInt("x"), done -> {});
        assertThat(told().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(told().technical().code()).isEqualTo("NumberFormatException");
    }

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
        assertThat(told()).isEqualTo(ended.fault());
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
        assertThat(job.state().get()).isEqualTo(new Job.State.Ended(NOW, account, true));
    }

    @Test
    void aChangeCancelledBeforeItsThreadBeganChangedNothing() {
        List<Runnable> waiting = new ArrayList<>();
        Tasks slow = new Tasks(Runnable::run, waiting::add, EXPLAINS, notices, clock);
        AtomicReference<String> ran = new AtomicReference<>();
        Job job = slow.scope().run(permit(), "Deploy", progress -> "ran", ran::set);
        job.cancel();
        waiting.forEach(Runnable::run);
        assertThat(ran.get()).isNull();
        assertThat(told().outcome()).isEqualTo(Outcome.NOT_DONE);
    }

    @Test
    void anInterruptThatComesTooLateReachesNobodyElse() {
        AtomicReference<Job> job = new AtomicReference<>();
        List<Runnable> waiting = new ArrayList<>();
        Tasks slow = new Tasks(Runnable::run, waiting::add, EXPLAINS, notices, clock);
        job.set(slow.scope()
                .run(
                        permit(),
                        "Deploy",
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
        Job job = tasks.scope()
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
        await().until(() -> !job.running());
        assertThat(notices.list()).isEmpty();
        inOrder.scope().follow("Follow", progress -> Integer.parseInt("x"), done -> {});
        assertThat(notices.list()).hasSize(1);
    }

    @Test
    void jobsAreListedNewestFirstAndTheOldestThatEndedAreForgotten() {
        List<Runnable> waiting = new ArrayList<>();
        Tasks slow = new Tasks(Runnable::run, waiting::add, EXPLAINS, notices, clock);
        Job running = slow.scope().run(permit(), "Long", progress -> "", done -> {});
        for (int number = 0; number < 60; number++) {
            slow.scope().run(permit(), "Job " + number, progress -> "", done -> {});
            waiting.removeLast().run();
        }
        assertThat(slow.jobs()).hasSize(52).endsWith(running);
        assertThat(slow.jobs().getFirst().title()).isEqualTo("Job 59");
    }

    @Test
    void withADirectExecutorCallbacksNeverOverlap() {
        AtomicReference<Integer> count = new AtomicReference<>(0);
        Scope scope = tasks.scope();
        List<Job> jobs = new ArrayList<>();
        for (int number = 0; number < 500; number++) {
            jobs.add(scope.run(permit(), "Count", progress -> 1, one -> {
                int before = count.get();
                Thread.yield();
                count.set(before + one);
            }));
        }
        await().until(() -> jobs.stream().noneMatch(Job::running));
        assertThat(count.get()).isEqualTo(500);
    }

    private Job cancelled(Work<String> work) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Job job = tasks.scope()
                .run(
                        permit(),
                        "Deploy",
                        progress -> {
                            begun.countDown();
                            return work.run(progress);
                        },
                        done -> {});
        begun.await();
        job.cancel();
        await().until(() -> !job.running());
        return job;
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

    private static ConditionFactory await() {
        return Awaitility.await().pollInterval(Duration.ofMillis(5));
    }

    private Fault told() {
        return notices.list().getFirst().fault().orElseThrow();
    }

    private List<Load<String>> seen() {
        List<Load<String>> seen = new ArrayList<>();
        target.addListener((property, before, after) -> seen.add(after));
        return seen;
    }

    private static Permit permit() {
        AtomicReference<Permit> permit = new AtomicReference<>();
        new Gate(List.of())
                .pass(
                        new Command("deploy", "site", "Deploy", "fth-upload", Optional.empty(), true, List.of()),
                        permit::set);
        return permit.get();
    }
}
