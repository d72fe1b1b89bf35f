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
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
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
                        new Fault.Delay(Duration.ofMillis(50)));
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
