package dev.pilothouse.feature.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.deploy.Deployed;
import dev.pilothouse.feature.site.deploy.Verified;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.sandbox.wire.Fault;
import java.io.IOException;
import java.nio.file.Files;
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

class FaultyDeployTest {
    private static final Fault DENIED = new Fault.Fail(403, "AccessDenied", "Access Denied");
    private final SiteTown town = SiteTown.empty();
    private int generation;

    @TempDir
    Path temp;

    @BeforeEach
    void releaseTheFirst() throws Exception {
        assertThat(town.release(Shop.write(temp, 0)).equal()).isTrue();
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void atWhicheverRequestADeployFailsNoPageNamesAMissingAsset() throws Exception {
        int requests = requestsOfADeploy();
        for (int n = 1; n <= requests; n++) {
            Path site = next();
            SitePlan plan = town.plan(site);
            town.sandbox.faults().at(n, DENIED);

            Throwable failure = catchThrowable(() -> town.engine.deploy(plan, SiteTown.permit(), Progress.NONE));

            town.sandbox.faults().clear();
            assertThat(failure).as("request %d of %d", n, requests).isInstanceOf(Refused.class);
            assertThat(Shop.missing(town, generation))
                    .as("request %d of %d", n, requests)
                    .isEmpty();
            assertCompletes(site);
        }
    }

    @Test
    void atWhicheverRequestADeployIsStoppedNoPageNamesAMissingAsset() throws Exception {
        int requests = requestsOfADeploy();
        for (int n = 1; n <= requests; n++) {
            Path site = next();
            SitePlan plan = town.plan(site);

            Throwable failure = stopAt(n, plan);

            assertThat(failure).as("request %d of %d", n, requests).isInstanceOf(Refused.class);
            assertThat(((Refused) failure).fault().what()).contains("was stopped");
            assertThat(Shop.missing(town, generation))
                    .as("request %d of %d", n, requests)
                    .isEmpty();
            assertCompletes(site);
        }
    }

    @Test
    void whatArrivesAfterItWasStoppedIsNotBlamedOnSomebodyElse() throws Exception {
        int requests = requestsOfADeploy();
        List<String> told = new ArrayList<>();
        for (int n = 1; n <= requests; n++) {
            Path site = next();
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
            assertThat(Shop.missing(town, generation))
                    .as("request %d of %d", n, requests)
                    .isEmpty();
            assertCompletes(site);
        }
        assertThat(told).allSatisfy(what -> assertThat(what).startsWith("Your own deploy of release"));
    }

    @Test
    void onesOwnStoppedAttemptIsToldFromSomebodyElses() throws Exception {
        Path site = next();
        SitePlan plan = town.plan(site);
        SitePlan olderThanTheAttempt = town.plan(site);
        stopOnceApplied(plan, 1, () -> {});

        assertThat(refusal(olderThanTheAttempt).what())
                .isEqualTo("Your own deploy of release 2, which was stopped, reached the bucket after this plan was"
                        + " made.");
        assertCompletes(site);
    }

    @Test
    void onesOwnReleaseThatWentLiveThoughStoppedIsToldFromSomebodyElses() throws Exception {
        Path site = next();
        SitePlan first = town.plan(site);
        Path another = next();
        AtomicReference<SitePlan> olderThanTheRelease = new AtomicReference<>();
        int move = first.uploads().size() + 3;
        stopOnceApplied(first, move, () -> olderThanTheRelease.set(town.plan(another)));

        assertThat(refusal(olderThanTheRelease.get()).what())
                .isEqualTo("Your own deploy of release 2 went live after this plan was made, though it was stopped.");
        assertCompletes(another);
    }

    private dev.pilothouse.core.Fault refusal(SitePlan plan) {
        Throwable failure = catchThrowable(() -> town.engine.deploy(plan, SiteTown.permit(), Progress.NONE));
        assertThat(failure).isInstanceOf(Refused.class);
        dev.pilothouse.core.Fault fault = ((Refused) failure).fault();
        assertThat(fault.outcome()).isEqualTo(Outcome.NOT_DONE);
        assertThat(fault.next()).startsWith("Plan again to see what is live now.");
        return fault;
    }

    @Test
    void aLostAnswerIsNoConflict() throws Exception {
        int requests = requestsOfADeploy();
        for (int n = 1; n <= requests; n++) {
            Path site = next();
            SitePlan plan = town.plan(site);
            town.sandbox.faults().at(n, new Fault.DropAfter());

            Deployed deployed = town.engine.deploy(plan, SiteTown.permit(), Progress.NONE);

            town.sandbox.faults().clear();
            Verified verified = town.engine.follow(deployed, SiteTown.permit(), Progress.NONE);
            assertThat(verified.equal()).as("request %d of %d", n, requests).isTrue();
            assertServed(site);
        }
    }

    @Test
    void startingAgainUploadsOnlyWhatIsMissing() throws Exception {
        Path site = next();
        SitePlan plan = town.plan(site);
        stopAt(8, plan);

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
        Refused stopped = (Refused) stopAt(2, town.plan(next()));
        assertThat(stopped.fault().outcome()).isEqualTo(Outcome.NOT_DONE);
        assertThat(stopped.fault().next()).contains("Visitors see nothing of them.");
    }

    @Test
    void anInvalidationThatFailsLeavesTheReleaseLiveAndIsMadeUpFor() throws Exception {
        Path site = next();
        SitePlan plan = town.plan(site);
        town.sandbox.faults().next(1, "CreateInvalidation", DENIED);

        Throwable failure = catchThrowable(() -> town.engine.deploy(plan, SiteTown.permit(), Progress.NONE));

        assertThat(((Refused) failure).fault().outcome()).isEqualTo(Outcome.DONE);
        SitePlan again = town.plan(site);
        assertThat(again.uploads()).isEmpty();
        assertThat(again.followsUp()).isTrue();
        Verified verified = town.release(site);
        assertThat(verified.release().number()).isEqualTo(plan.release());
        assertThat(verified.pages()).isEqualTo(5);
        assertThat(town.plan(site).empty()).isTrue();
    }

    @Test
    void whatFollowsADeployMayFailAnywhereAndIsRepeated() throws Exception {
        for (int n = 1; n <= 6; n++) {
            Path site = next();
            Deployed deployed = town.deploy(site);
            town.sandbox.faults().at(n, DENIED);
            catchThrowable(() -> town.engine.follow(deployed, SiteTown.permit(), Progress.NONE));
            town.sandbox.faults().clear();

            Verified verified = town.engine.follow(deployed, SiteTown.permit(), Progress.NONE);

            assertThat(verified.equal()).isTrue();
            assertThat(town.get("/news/" + (generation - 1) + ".html").statusCode())
                    .isEqualTo(404);
            assertThat(town.plan(site).empty()).isTrue();
        }
    }

    private int requestsOfADeploy() throws Exception {
        Path site = next();
        SitePlan plan = town.plan(site);
        List<String> asked = town.asked(() -> town.engine.deploy(plan, SiteTown.permit(), Progress.NONE));
        assertCompletes(site);
        return asked.size();
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

    private Path next() throws IOException {
        return Shop.write(temp, ++generation);
    }

    private void assertCompletes(Path site) throws Exception {
        Verified verified = town.release(site);
        assertThat(verified.equal()).isTrue();
        assertServed(site);
        assertThat(town.plan(site).empty()).isTrue();
    }

    private void assertServed(Path site) throws Exception {
        for (LocalFile file : town.engine.read(site, Progress.NONE).files()) {
            assertThat(town.get("/" + file.path()).body())
                    .as(file.path())
                    .isEqualTo(Files.readAllBytes(site.resolve(file.path())));
        }
    }
}
