package dev.pilothouse.feature.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.deploy.Deployed;
import dev.pilothouse.feature.site.deploy.Verified;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.sandbox.wire.Fault;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultyDeployTest {
    private static final Fault DENIED = new Fault.Fail(403, "AccessDenied", "Access Denied");
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
    void atWhicheverRequestADeployFailsNoPageNamesAMissingAsset() throws Exception {
        int requests = shop.requestsOfADeploy();
        for (int n = 1; n <= requests; n++) {
            Path site = shop.next();
            SitePlan plan = town.plan(site);
            town.sandbox.faults().at(n, DENIED);

            Throwable failure = catchThrowable(() -> town.engine.deploy(plan, SiteTown.permit(), Progress.NONE));

            town.sandbox.faults().clear();
            assertThat(failure).as("request %d of %d", n, requests).isInstanceOf(Refused.class);
            shop.assertWhole(n, requests);
            shop.assertCompletes(site);
        }
    }

    @Test
    void aLostAnswerIsNoConflict() throws Exception {
        int requests = shop.requestsOfADeploy();
        for (int n = 1; n <= requests; n++) {
            Path site = shop.next();
            SitePlan plan = town.plan(site);
            town.sandbox.faults().at(n, new Fault.DropAfter());

            Deployed deployed = town.engine.deploy(plan, SiteTown.permit(), Progress.NONE);

            town.sandbox.faults().clear();
            Verified verified = town.engine.follow(deployed, SiteTown.permit(), Progress.NONE);
            assertThat(verified.equal()).as("request %d of %d", n, requests).isTrue();
            shop.assertServed(site);
        }
    }

    @Test
    void anInvalidationThatFailsLeavesTheReleaseLiveAndIsMadeUpFor() throws Exception {
        Path site = shop.next();
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
            Path site = shop.next();
            Deployed deployed = town.deploy(site);
            town.sandbox.faults().at(n, DENIED);
            catchThrowable(() -> town.engine.follow(deployed, SiteTown.permit(), Progress.NONE));
            town.sandbox.faults().clear();

            Verified verified = town.engine.follow(deployed, SiteTown.permit(), Progress.NONE);

            assertThat(verified.equal()).isTrue();
            assertThat(town.get("/news/" + (shop.last() - 1) + ".html").statusCode())
                    .isEqualTo(404);
            assertThat(town.plan(site).empty()).isTrue();
        }
    }
}
