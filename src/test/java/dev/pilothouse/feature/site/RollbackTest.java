package dev.pilothouse.feature.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.deploy.Deployed;
import dev.pilothouse.feature.site.deploy.Verified;
import dev.pilothouse.feature.site.history.Listed;
import dev.pilothouse.feature.site.history.Releases;
import dev.pilothouse.feature.site.plan.Check;
import dev.pilothouse.feature.site.rollback.RollbackPlan;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sandbox.wire.Fault;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Going back to a former release, by copies inside the bucket alone. */
class RollbackTest {
    private static final Fault DENIED = new Fault.Fail(403, "AccessDenied", "Access Denied");
    private final SiteTown town = SiteTown.empty();
    private Generations shop;
    private Path second;

    @TempDir
    Path temp;

    @BeforeEach
    void releaseTwo() throws Exception {
        shop = new Generations(town, temp);
        second = shop.next();
        town.release(second);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void visitorsGetTheFormerReleaseByteForByteAndNothingIsUploaded() throws Exception {
        RollbackPlan plan = town.engine.planRollback(1, Progress.NONE);
        assertThat(plan.plan().deployable()).isTrue();
        assertThat(plan.plan().checks()).extracting(Check::text).contains("every file of release 1 is there");
        assertThat(plan.estimate()).isPositive();
        Deployed[] deployed = new Deployed[1];

        List<String> asked = town.asked(
                () -> deployed[0] = town.engine.rollback(plan, "checkout broken", SiteTown.permit(), Progress.NONE));

        // live.json twice, and the manifest
        assertThat(asked).filteredOn("PutObject"::equals).hasSize(3);
        Verified verified = town.engine.follow(deployed[0], SiteTown.permit(), Progress.NONE);
        assertThat(verified.equal()).isTrue();
        assertThat(verified.removed()).containsExactly("news/1.html");
        shop.assertServed(temp.resolve("generation-0"));
        assertThat(Shop.missing(town, 2)).isEmpty();
        assertThat(town.get("/news/1.html").statusCode()).isEqualTo(404);
        assertThat(town.plan(temp.resolve("generation-0")).empty()).isTrue();
    }

    @Test
    void itIsAReleaseOfItsOwnAndCanBeRolledBackItself() throws Exception {
        roll(1);
        Releases releases = town.engine.releases(10, Progress.NONE);
        assertThat(releases.listed())
                .extracting(one -> one.release().number(), Listed::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, Listed.State.LIVE),
                        org.assertj.core.groups.Tuple.tuple(2, Listed.State.ROLLED_BACK),
                        org.assertj.core.groups.Tuple.tuple(1, Listed.State.KEPT));
        Listed live = releases.live().orElseThrow();
        assertThat(live.release().told().restores()).contains(1);
        assertThat(live.release().told().note()).isEqualTo("why");
        assertThat(live.release().took()).isPresent();
        assertThat(live.result().orElseThrow().equal()).isTrue();

        roll(2);

        shop.assertServed(second);
        assertThat(Shop.missing(town, 2)).isEmpty();
        assertThat(town.get("/news/0.html").statusCode()).isEqualTo(404);
    }

    @Test
    void atWhicheverRequestARollbackFailsNoPageNamesAMissingAssetAndTheNextTryCompletesIt() throws Exception {
        int requests = town.asked(() -> roll(1)).size();
        roll(2);
        for (int n = 1; n <= requests; n += 2) {
            RollbackPlan plan = town.engine.planRollback(1, Progress.NONE);
            town.sandbox.faults().at(n, DENIED);

            Throwable failure = catchThrowable(() -> town.engine.rollback(plan, "", SiteTown.permit(), Progress.NONE));

            town.sandbox.faults().clear();
            if (failure != null) {
                assertThat(failure).isInstanceOf(Refused.class);
                assertThat(Shop.missing(town, 2)).as("request %d", n).isEmpty();
            }
            RollbackPlan again = town.engine.planRollback(1, Progress.NONE);
            if (!again.plan().empty()) {
                assertThat(again.plan().checks())
                        .as("request %d", n)
                        .noneMatch(check -> check.verdict() == Check.Verdict.BLOCKS);
                town.engine.follow(
                        town.engine.rollback(again, "", SiteTown.permit(), Progress.NONE),
                        SiteTown.permit(),
                        Progress.NONE);
            }
            shop.assertServed(temp.resolve("generation-0"));
            roll(2);
        }
    }

    @Test
    void whereSomethingIsNotKeptAnyMoreItIsBlockedAndNamed() throws Exception {
        String object = town.keys().stream()
                .filter(key -> key.startsWith(".pilothouse/objects/"))
                .findFirst()
                .orElseThrow();
        town.s3().deleteObject(request -> request.bucket(AcmeShop.BUCKET).key(object));

        RollbackPlan plan = town.engine.planRollback(1, Progress.NONE);

        assertThat(plan.plan().deployable()).isFalse();
        assertThat(plan.plan().checks().getFirst().text()).isEqualTo("1 file of release 1 is not kept any more");
    }

    private void roll(int release) throws InterruptedException {
        RollbackPlan plan = town.engine.planRollback(release, Progress.NONE);
        Deployed deployed = town.engine.rollback(plan, "why", SiteTown.permit(), Progress.NONE);
        town.engine.follow(deployed, SiteTown.permit(), Progress.NONE);
    }
}
