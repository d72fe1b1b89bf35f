package dev.pilothouse.feature.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.SettableClock;
import dev.pilothouse.core.Sha256;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.deploy.Deployed;
import dev.pilothouse.feature.site.plan.Check;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.sandbox.s3.OriginObject;
import dev.pilothouse.sandbox.s3.S3Service;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sandbox.wire.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoDeployersTest {
    private static final int ROUNDS = 200;
    private final SiteTown town = SiteTown.empty();
    private final SiteEngine administrators = town.engineOf("admin@acme.example");

    @TempDir
    Path temp;

    @AfterEach
    void close() {
        town.close();
    }

    /** security.md F2. */
    @Test
    void ofTwoAtOnceExactlyOneWinsAndTheOtherIsToldWhoDid() throws Exception {
        town.release(Shop.small(temp, 0));
        int[] wins = new int[2];
        for (int round = 1; round <= ROUNDS; round++) {
            Path mine = Shop.small(temp, 2 * round - 1);
            Path theirs = Shop.small(temp, 2 * round);
            List<FutureTask<Deployed>> deploys =
                    List.of(deploy(town.engine, town.plan(mine)), deploy(administrators, plan(administrators, theirs)));

            List<Object> ended = together(deploys);

            List<Deployed> won = ended.stream()
                    .filter(Deployed.class::isInstance)
                    .map(Deployed.class::cast)
                    .toList();
            assertThat(won).as("round %d", round).hasSize(1);
            boolean iWon = ended.getFirst() instanceof Deployed;
            wins[iWon ? 0 : 1]++;
            Refused lost = (Refused) ended.get(iWon ? 1 : 0);
            assertThat(lost.fault().outcome()).isEqualTo(Outcome.NOT_DONE);
            assertThat(lost.fault().what()).startsWith(iWon ? "operator@acme.example" : "admin@acme.example");
            assertThat(lost.fault().what())
                    .containsAnyOf("began a deploy of release", "made release " + (round + 1) + " live meanwhile");
            assertThat(lost.fault().next()).contains("Plan again to see what is live now.");
            assertServed(iWon ? mine : theirs);
        }
        assertThat(wins).as("each of them now and then").doesNotContain(0);
    }

    @Test
    void whoTakesLongSaysNowAndThenThatTheyAreStillAtIt() throws Exception {
        town.release(Shop.small(temp, 0));
        SettableClock clock = SettableClock.running();
        SiteEngine slow = town.engineAt(clock, 7, 5);
        SitePlan plan = plan(slow, Shop.small(temp, 1));
        town.sandbox
                .faults()
                .when(
                        (n, operation) -> {
                            clock.move(Duration.ofSeconds(25));
                            return false;
                        },
                        new Fault.DropAfter());

        List<String> asked = town.asked(() -> slow.deploy(plan, SiteTown.permit(), Progress.NONE));

        assertThat(asked.stream().filter("PutObject"::equals))
                .as("files, begun, manifest, ended, and at least once that it is still held")
                .hasSizeGreaterThan(plan.uploads().size() + 3);
    }

    @Test
    void whileOneDeploysNobodyElseMayAndThePlanSaysWho() throws Exception {
        town.release(Shop.small(temp, 0));
        SitePlan mine = town.plan(Shop.small(temp, 1));
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch reached = new CountDownLatch(1);
        town.sandbox
                .faults()
                .when(
                        (n, operation) -> {
                            boolean copy = operation.equals("CopyObject");
                            if (copy) {
                                reached.countDown();
                            }
                            return copy;
                        },
                        new Fault.Hold(go));
        FutureTask<Deployed> deploy = deploy(town.engine, mine);
        Thread thread = Thread.ofVirtual().start(deploy);
        reached.await();

        SitePlan theirs = plan(administrators, Shop.small(temp, 2));

        assertThat(theirs.deployable()).isFalse();
        assertThat(theirs.checks())
                .filteredOn(check -> check.verdict() == Check.Verdict.BLOCKS)
                .singleElement()
                .satisfies(check -> assertThat(check.text())
                        .startsWith("operator@acme.example is deploying release 2 right now, on ")
                        .endsWith("If that program died, anybody can take over in 15 minutes."));
        go.countDown();
        thread.join();
        assertThat(deploy.get().release().number()).isEqualTo(2);
        assertThat(plan(administrators, Shop.small(temp, 2)).deployable()).isTrue();
    }

    private SitePlan plan(SiteEngine engine, Path build) throws InterruptedException {
        return engine.plan(engine.read(build, Progress.NONE), Live.Reading.MANIFEST, Progress.NONE);
    }

    private static FutureTask<Deployed> deploy(SiteEngine engine, SitePlan plan) {
        return new FutureTask<>(() -> engine.deploy(plan, SiteTown.permit(), Progress.NONE));
    }

    private static List<Object> together(List<FutureTask<Deployed>> deploys) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (FutureTask<Deployed> deploy : deploys) {
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    start.await();
                    deploy.run();
                } catch (InterruptedException e) {
                    deploy.cancel(true);
                }
            }));
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        List<Object> ended = new ArrayList<>();
        for (FutureTask<Deployed> deploy : deploys) {
            ended.add(
                    deploy.state() == java.util.concurrent.Future.State.SUCCESS ? deploy.get() : deploy.exceptionNow());
        }
        return ended;
    }

    private void assertServed(Path site) throws Exception {
        for (LocalFile file : town.engine.read(site, Progress.NONE).files()) {
            try (OriginObject stored = town.sandbox
                    .service(S3Service.class)
                    .read(AcmeShop.BUCKET, file.path())
                    .orElseThrow()) {
                assertThat(Sha256.hex(stored.content().readAllBytes()))
                        .as(file.path())
                        .isEqualTo(file.sha256());
            }
        }
    }
}
