package dev.pilothouse.feature.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.deploy.Deployed;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Live;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoDeployersTest {
    private static final int ROUNDS = 25;
    private final SiteTown town = SiteTown.empty();
    private final SiteEngine administrators = town.engineOf("admin@acme.example");

    @TempDir
    Path temp;

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void ofTwoAtOnceExactlyOneWinsAndTheOtherIsToldWhoDid() throws Exception {
        town.release(Shop.write(temp, 0));
        for (int round = 1; round <= ROUNDS; round++) {
            Path mine = Shop.write(temp, 2 * round - 1);
            Path theirs = Shop.write(temp, 2 * round);
            List<FutureTask<Deployed>> deploys =
                    List.of(deploy(town.engine, town.plan(mine)), deploy(administrators, plan(administrators, theirs)));

            List<Object> ended = together(deploys);

            List<Deployed> won = ended.stream()
                    .filter(Deployed.class::isInstance)
                    .map(Deployed.class::cast)
                    .toList();
            assertThat(won).as("round %d", round).hasSize(1);
            boolean iWon = ended.getFirst() instanceof Deployed;
            Refused lost = (Refused) ended.get(iWon ? 1 : 0);
            assertThat(lost.fault().outcome()).isEqualTo(Outcome.NOT_DONE);
            assertThat(lost.fault().what()).startsWith(iWon ? "operator@acme.example" : "admin@acme.example");
            assertThat(lost.fault().what())
                    .containsAnyOf("began a deploy of release", "made release " + (round + 1) + " live meanwhile");
            assertThat(lost.fault().next()).contains("Plan again to see what is live now.");
            (iWon ? town.engine : administrators).follow(won.getFirst(), SiteTown.permit(), Progress.NONE);
            assertServed(iWon ? mine : theirs);
            assertThat(Shop.missing(town, 2 * round)).isEmpty();
        }
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
            assertThat(town.get("/" + file.path()).body())
                    .as(file.path())
                    .isEqualTo(java.nio.file.Files.readAllBytes(site.resolve(file.path())));
        }
    }
}
