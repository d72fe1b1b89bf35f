package dev.pilothouse.feature.site.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.SiteTown;
import dev.pilothouse.feature.site.plan.Check;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.feature.site.release.PreviewMark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work on a preview that ends at any request: what is live stays whole, and nothing is left that nobody can remove. */
class KilledPreviewTest {
    private final Random random = new Random();

    @AutoClose
    private static final PreviewTown shop = new PreviewTown();

    @TempDir
    Path temp;

    @BeforeEach
    void releaseOne() throws Exception {
        shop.next(temp);
    }

    @AfterEach
    void tidy() throws Exception {
        shop.tidy();
    }

    @Test
    void atWhicheverRequestAPromotionDiesNoPageNamesAMissingAssetAndTheNextCompletesIt() throws Exception {
        shop.show("dying");
        Promotion first = shop.previews.planPromotion("dying", Progress.NONE);
        int requests = shop.town
                .asked(() -> shop.previews.promote(first, "", SiteTown.permit(), Progress.NONE))
                .size();
        shop.town.release(shop.live);
        for (int n = 1 + random.nextInt(4); n <= requests; n += 4) {
            Promotion promotion = shop.previews.planPromotion("dying", Progress.NONE);
            shop.dieAt(n, () -> shop.previews.promote(promotion, "", SiteTown.permit(), Progress.NONE));
            shop.assertWhole(n);

            Promotion again = shop.previews.planPromotion("dying", Progress.NONE);
            assertThat(again.plan().checks())
                    .as("request %d", n)
                    .noneMatch(check -> check.verdict() == Check.Verdict.BLOCKS);
            if (!again.plan().empty()) {
                shop.town.engine.follow(
                        shop.previews.promote(again, "", SiteTown.permit(), Progress.NONE),
                        SiteTown.permit(),
                        Progress.NONE);
            }
            shop.assertServed(shop.build);
            shop.town.release(shop.live);
        }
    }

    @Test
    void atWhicheverRequestADeployDiesAllOfItIsProvedToBeOursAndGoesOrIsCompleted() throws Exception {
        shop.town.put("_preview/ours-no-more.txt", "somebody's", "text/plain");
        PreviewPlan first = shop.plan("dead");
        int requests = shop.town
                .asked(() -> shop.previews.deploy(first, "", SiteTown.permit(), Progress.NONE))
                .size();
        shop.remove("dead");
        for (int n = 1 + random.nextInt(4); n <= requests; n += 4) {
            PreviewPlan plan = shop.plan("dead");
            Throwable dead = shop.dieAt(n, () -> shop.previews.deploy(plan, "", SiteTown.permit(), Progress.NONE));
            assertThat(dead).as("request %d", n).isInstanceOf(Refused.class);
            assertThat(shop.town.plan(shop.live).empty()).as("request %d", n).isTrue();
            if (random.nextBoolean()) {
                shop.remove("dead");
                assertThat(shop.keys("dead/")).as("request %d", n).isEmpty();
            }
            shop.show("dead");
            assertThat(shop.served("/_preview/dead/about.html"))
                    .isEqualTo(Files.readAllBytes(shop.build.resolve("about.html")));
            shop.remove("dead");
            assertThat(shop.keys("dead/")).as("request %d", n).isEmpty();
        }
        assertThat(shop.keys("")).containsExactly("_preview/ours-no-more.txt");
        shop.delete("_preview/ours-no-more.txt");
    }

    @Test
    void noPreviewIsTouchedWhileADeployIsUnfinishedAndAnUnfinishedPreviewHoldsUpNoDeploy() throws Exception {
        shop.show("kept");
        SitePlan next = shop.town.plan(shop.build);
        shop.dieAt(8, () -> shop.town.engine.deploy(next, SiteTown.permit(), Progress.NONE));
        assertThat(shop.plan("kept").deployable()).isFalse();
        assertThatThrownBy(() -> shop.remove("kept"))
                .isInstanceOf(Refused.class)
                .hasMessage("operator@acme.example has begun something that is not finished.");
        shop.town.release(shop.build);

        PreviewPlan preview = shop.plan("half");
        shop.dieAt(4, () -> shop.previews.deploy(preview, "", SiteTown.permit(), Progress.NONE));

        assertThat(shop.previews.previews(Progress.NONE))
                .filteredOn(one -> one.name().equals("half"))
                .allMatch(one -> one.mark().state() == PreviewMark.State.BEGUN);
        assertThatThrownBy(() -> shop.previews.planPromotion("half", Progress.NONE))
                .isInstanceOf(Refused.class);
        SitePlan back = shop.town.plan(shop.live);
        assertThat(back.live().reading()).isEqualTo(Live.Reading.MANIFEST);
        assertThat(back.deployable()).isTrue();
        assertThat(shop.town.release(shop.live).equal()).isTrue();
    }

    @Test
    void aStoppedDeploySaysThatNothingLiveWasTouched() throws Exception {
        PreviewPlan plan = shop.plan("stopped");
        AtomicInteger puts = new AtomicInteger();
        Thread here = Thread.currentThread();
        shop.town
                .sandbox
                .faults()
                .when(
                        (n, operation) ->
                                operation.equals("PutObject") && puts.incrementAndGet() == 4 && interrupted(here),
                        PreviewTown.DEAD);

        Throwable stopped = catchThrowable(() -> shop.previews.deploy(plan, "", SiteTown.permit(), Progress.NONE));

        assertThat(stopped).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.fault().what()).isEqualTo("The deploy of the preview “stopped” was stopped.");
            assertThat(refused.fault().outcome()).isEqualTo(Outcome.NOT_DONE);
            assertThat(refused.fault().next()).contains("nothing that is live was touched");
        });
    }

    private static boolean interrupted(Thread thread) {
        thread.interrupt();
        return true;
    }
}
