package dev.pilothouse.feature.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.deploy.Deployed;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.sandbox.wire.Fault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deploy is interrupted while a request of its is under way, which AWS may obey later. */
class StoppedDeployTest {
    private final SiteTown town = SiteTown.empty();
    private Generations shop;

    @TempDir
    Path temp;

    @BeforeEach
    void releaseTheFirst() throws Exception {
        shop = new Generations(town, temp);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void atWhicheverRequestADeployIsStoppedNoPageNamesAMissingAsset() throws Exception {
        int requests = shop.requestsOfADeploy();
        for (int n = 1; n <= requests; n++) {
            Path site = shop.next();
            SitePlan plan = town.plan(site);

            Throwable failure = stopAt(n, plan);

            assertThat(failure).as("request %d of %d", n, requests).isInstanceOf(Refused.class);
            assertThat(((Refused) failure).fault().what()).contains("was stopped");
            shop.assertWhole(n, requests);
            shop.assertCompletes(site);
        }
    }

    @Test
    void whatArrivesAfterItWasStoppedIsNotBlamedOnSomebodyElse() throws Exception {
        int requests = shop.requestsOfADeploy();
        List<String> told = new ArrayList<>();
        for (int n = 1; n <= requests; n++) {
            Path site = shop.next();
            CountDownLatch late = new CountDownLatch(1);
            stopAt(n, town.plan(site), late);
            SitePlan again = town.plan(site);
            late.countDown();
            town.sandbox.settle();

            Throwable failure = catchThrowable(() -> town.engine.deploy(again, SiteTown.permit(), Progress.NONE));

            if (failure instanceof Refused refused) {
                told.add(refused.fault().what());
                assertThat(refused.fault().outcome()).isEqualTo(Outcome.NOT_DONE);
                assertThat(refused.fault().next()).startsWith("Plan again to see what is live now.");
            }
            shop.assertWhole(n, requests);
            shop.assertCompletes(site);
        }
        assertThat(told).allSatisfy(what -> assertThat(what).startsWith("Your own deploy of release"));
    }

    @Test
    void onesOwnStoppedAttemptIsToldFromSomebodyElses() throws Exception {
        Path site = shop.next();
        SitePlan plan = town.plan(site);
        SitePlan olderThanTheAttempt = town.plan(site);
        stopOnceApplied(plan, 1, () -> {});

        assertThat(refusal(olderThanTheAttempt).what())
                .isEqualTo("Your own deploy of release 2, which was stopped, reached the bucket after this plan was"
                        + " made.");
        shop.assertCompletes(site);
    }

    @Test
    void onesOwnReleaseThatWentLiveThoughStoppedIsToldFromSomebodyElses() throws Exception {
        Path site = shop.next();
        SitePlan first = town.plan(site);
        Path another = shop.next();
        AtomicReference<SitePlan> olderThanTheRelease = new AtomicReference<>();
        int move = first.uploads().size() + 3;
        stopOnceApplied(first, move, () -> olderThanTheRelease.set(town.plan(another)));

        assertThat(refusal(olderThanTheRelease.get()).what())
                .isEqualTo("Your own deploy of release 2 went live after this plan was made, though it was stopped.");
        shop.assertCompletes(another);
    }

    @Test
    void startingAgainUploadsOnlyWhatIsMissing() throws Exception {
        Path site = shop.next();
        SitePlan plan = town.plan(site);
        stopAt(1 + plan.endangered().size() + 7, plan);

        SitePlan again = town.plan(site);

        long stored = town.keys().stream()
                .filter(key -> again.build().files().stream()
                        .anyMatch(file -> file.path().equals(key) && file.path().startsWith("assets/")))
                .count();
        assertThat(stored).isPositive();
        assertThat(again.uploads()).hasSizeLessThan(plan.uploads().size());
        assertThat(again.uploads())
                .extracting(LocalFile::path)
                .doesNotContainAnyElementsOf(town.keys().stream()
                        .filter(key -> key.startsWith("assets/"))
                        .toList());
        assertThat(again.invalidate()).isEqualTo(plan.invalidate());
    }

    @Test
    void aStopBeforeAnythingVisibleSaysSo() throws Exception {
        Refused stopped = (Refused) stopAt(2, town.plan(shop.next()));
        assertThat(stopped.fault().outcome()).isEqualTo(Outcome.NOT_DONE);
        assertThat(stopped.fault().next()).contains("Visitors see nothing of them.");
    }

    private dev.pilothouse.core.Fault refusal(SitePlan plan) {
        Throwable failure = catchThrowable(() -> town.engine.deploy(plan, SiteTown.permit(), Progress.NONE));
        assertThat(failure).isInstanceOf(Refused.class);
        dev.pilothouse.core.Fault fault = ((Refused) failure).fault();
        assertThat(fault.outcome()).isEqualTo(Outcome.NOT_DONE);
        assertThat(fault.next()).startsWith("Plan again to see what is live now.");
        return fault;
    }

    private Throwable stopAt(int n, SitePlan plan) throws InterruptedException {
        CountDownLatch late = new CountDownLatch(1);
        Throwable failure = stopAt(n, plan, late);
        late.countDown();
        town.sandbox.settle();
        return failure;
    }

    /** Stops a deploy whose n-th PutObject was obeyed without its knowing; does something right before that one. */
    private void stopOnceApplied(SitePlan plan, int n, SiteTown.Doing before) throws Exception {
        FutureTask<Deployed> deploy =
                new FutureTask<>(() -> town.engine.deploy(plan, SiteTown.permit(), Progress.NONE));
        Thread thread = Thread.ofVirtual().unstarted(deploy);
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        atPut(n, reached::countDown, new Fault.Hold(done));
        atPut(n, () -> {}, new Fault.DropAfter());
        atPut(n + 1, thread::interrupt, new Fault.Hold(stopped));
        thread.start();
        reached.await();
        before.run();
        done.countDown();
        thread.join();
        town.sandbox.faults().clear();
        stopped.countDown();
        town.sandbox.settle();
        assertThat(catchThrowable(deploy::get).getCause()).hasMessageContaining("was stopped");
    }

    private void atPut(int n, Runnable when, Fault fault) {
        AtomicInteger puts = new AtomicInteger();
        town.sandbox
                .faults()
                .when(
                        (number, operation) -> {
                            boolean now = operation.equals("PutObject") && puts.incrementAndGet() == n;
                            if (now) {
                                when.run();
                            }
                            return now;
                        },
                        fault);
    }

    /** Stops a deploy while the sandbox holds its n-th request, which is obeyed once the latch opens. */
    private Throwable stopAt(int n, SitePlan plan, CountDownLatch late) throws InterruptedException {
        FutureTask<Deployed> deploy =
                new FutureTask<>(() -> town.engine.deploy(plan, SiteTown.permit(), Progress.NONE));
        Thread thread = Thread.ofVirtual().unstarted(deploy);
        AtomicInteger asked = new AtomicInteger();
        town.sandbox
                .faults()
                .when(
                        (number, operation) -> {
                            if (asked.incrementAndGet() == n) {
                                thread.interrupt();
                            }
                            return asked.get() == n;
                        },
                        new Fault.Hold(late));
        thread.start();
        thread.join();
        town.sandbox.faults().clear();
        return catchThrowable(deploy::get).getCause();
    }
}
