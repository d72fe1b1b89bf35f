package dev.pilothouse.feature.site.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.Shop;
import dev.pilothouse.feature.site.SiteTown;
import dev.pilothouse.feature.site.deploy.Deployed;
import dev.pilothouse.feature.site.deploy.Verified;
import dev.pilothouse.feature.site.history.Listed;
import dev.pilothouse.feature.site.plan.Check;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.feature.site.release.PreviewMark;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sandbox.wire.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds tried under an address of their own, against the sandbox; one site for all, each test with previews of its own. */
class PreviewEngineTest {
    private static final Fault DEAD = new Fault.Fail(403, "AccessDenied", "the program is dead");
    private static SiteTown town;
    private static int generation;
    private final Random random = new Random();
    private PreviewEngine previews;
    private Path live;
    private Path build;

    @TempDir
    Path temp;

    @BeforeAll
    static void open() {
        town = SiteTown.empty();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @BeforeEach
    void releaseOne() throws Exception {
        previews = PreviewEngine.of(town.clients, town.operator(), town.workspace());
        live = Shop.write(temp, generation++);
        build = Shop.write(temp, generation++);
        town.release(live);
    }

    @AfterEach
    void tidy() throws Exception {
        town.sandbox.faults().clear();
        List<String> names =
                previews.previews(Progress.NONE).stream().map(Preview::name).toList();
        previews.remove(names, SiteTown.permit(), Progress.NONE);
        assertThat(keysOf("")).isEmpty();
    }

    @Test
    void aPreviewIsServedUnderItsOwnAddressAndNothingThatIsLiveChanges() throws Exception {
        List<String> before = town.keys();
        PreviewPlan plan = plan("new-cart");
        assertThat(plan.deployable()).isTrue();
        assertThat(plan.checks())
                .filteredOn(check -> check.text().contains("begin with a slash"))
                .singleElement()
                .satisfies(check -> assertThat(check.verdict()).isEqualTo(Check.Verdict.WARNS))
                .satisfies(check -> assertThat(check.details()).contains("index.html: /logo.svg"));

        PreviewDeployed deployed = previews.deploy(plan, "look at the cart", SiteTown.permit(), Progress.NONE);
        PreviewProof proof = previews.follow(deployed, Progress.NONE);

        assertThat(proof.differing()).isEmpty();
        assertThat(proof.asBuilt()).isPositive();
        assertThat(served("/_preview/new-cart/index.html")).isEqualTo(Files.readAllBytes(build.resolve("index.html")));
        assertThat(served("/index.html")).isEqualTo(Files.readAllBytes(live.resolve("index.html")));
        assertThat(town.keys())
                .filteredOn(key -> !key.startsWith("_preview/new-cart/"))
                .containsExactlyInAnyOrderElementsOf(with(before, ".pilothouse/previews/new-cart.json"));
        Preview listed = previews.previews(Progress.NONE).getFirst();
        assertThat(listed.name()).isEqualTo("new-cart");
        assertThat(listed.release().who()).isEqualTo("operator@acme.example");
        assertThat(listed.release().told().note()).isEqualTo("look at the cart");
        assertThat(listed.files()).isEqualTo(plan.extent().files());
        assertThat(listed.mark().expires())
                .isAfter(Instant.now().plus(Duration.ofDays(6)))
                .isBefore(Instant.now().plus(Duration.ofDays(8)));
        assertThat(listed.address().orElseThrow().getPath()).isEqualTo("/_preview/new-cart/index.html");
        assertThat(town.plan(live).empty()).isTrue();
        SitePlan whole = town.engine.plan(town.engine.read(live, Progress.NONE), Live.Reading.BUCKET, Progress.NONE);
        assertThat(whole.changes()).isEmpty();
        assertThat(town.engine.planCollection(Progress.NONE).files())
                .noneMatch(file -> file.path().startsWith("_preview/"));
    }

    @Test
    void aPreviewGoesLiveWithoutAnUploadAsAReleaseThatSaysWhereItCameFromAndCanBeRolledBack() throws Exception {
        show("promoted");
        Promotion promotion = previews.planPromotion("promoted", Progress.NONE);
        assertThat(promotion.plan().deployable()).isTrue();
        Deployed[] deployed = new Deployed[1];

        List<String> asked =
                town.asked(() -> deployed[0] = previews.promote(promotion, "", SiteTown.permit(), Progress.NONE));

        // live.json twice, and the manifest
        assertThat(asked).filteredOn("PutObject"::equals).hasSize(3);
        Verified verified = town.engine.follow(deployed[0], SiteTown.permit(), Progress.NONE);
        assertThat(verified.differing()).isEmpty();
        assertServed(build);
        assertThat(town.plan(build).empty()).isTrue();
        Listed newest = town.engine.releases(5, Progress.NONE).listed().getFirst();
        assertThat(newest.release().told().promotes()).contains("promoted");
        assertThat(newest.release().told().note()).isEqualTo("from the preview “promoted”");
        assertThat(town.get("/index.html").headers().firstValue("cache-control"))
                .contains("no-cache");
        assertThat(town.get("/logo.svg").headers().firstValue("cache-control")).contains("public, max-age=3600");
        assertThat(previews.planPromotion("promoted", Progress.NONE).plan().empty())
                .isTrue();

        int former = newest.release().previous();
        town.engine.follow(
                town.engine.rollback(
                        town.engine.planRollback(former, Progress.NONE), "", SiteTown.permit(), Progress.NONE),
                SiteTown.permit(),
                Progress.NONE);
        assertServed(live);
    }

    @Test
    void atWhicheverRequestAPromotionDiesNoPageNamesAMissingAssetAndTheNextCompletesIt() throws Exception {
        show("dying");
        Promotion first = previews.planPromotion("dying", Progress.NONE);
        int requests = town.asked(() -> previews.promote(first, "", SiteTown.permit(), Progress.NONE))
                .size();
        town.release(live);
        for (int n = 1 + random.nextInt(4); n <= requests; n += 4) {
            Promotion promotion = previews.planPromotion("dying", Progress.NONE);
            dieAt(n, () -> previews.promote(promotion, "", SiteTown.permit(), Progress.NONE));
            assertThat(Shop.missing(town, generation)).as("request %d", n).isEmpty();

            Promotion again = previews.planPromotion("dying", Progress.NONE);
            assertThat(again.plan().checks())
                    .as("request %d", n)
                    .noneMatch(check -> check.verdict() == Check.Verdict.BLOCKS);
            if (!again.plan().empty()) {
                town.engine.follow(
                        previews.promote(again, "", SiteTown.permit(), Progress.NONE),
                        SiteTown.permit(),
                        Progress.NONE);
            }
            assertServed(build);
            town.release(live);
        }
    }

    @Test
    void atWhicheverRequestADeployDiesAllOfItIsProvedToBeOursAndGoesOrIsCompleted() throws Exception {
        town.put("_preview/ours-no-more.txt", "somebody's", "text/plain");
        PreviewPlan first = plan("dead");
        int requests = town.asked(() -> previews.deploy(first, "", SiteTown.permit(), Progress.NONE))
                .size();
        remove("dead");
        for (int n = 1 + random.nextInt(4); n <= requests; n += 4) {
            PreviewPlan plan = plan("dead");
            Throwable dead = dieAt(n, () -> previews.deploy(plan, "", SiteTown.permit(), Progress.NONE));
            assertThat(dead).as("request %d", n).isInstanceOf(Refused.class);
            assertThat(town.plan(live).empty()).as("request %d", n).isTrue();
            if (random.nextBoolean()) {
                remove("dead");
                assertThat(keysOf("dead/")).as("request %d", n).isEmpty();
            }
            show("dead");
            assertThat(served("/_preview/dead/about.html")).isEqualTo(Files.readAllBytes(build.resolve("about.html")));
            remove("dead");
            assertThat(keysOf("dead/")).as("request %d", n).isEmpty();
        }
        assertThat(keysOf("")).containsExactly("_preview/ours-no-more.txt");
        town.s3().deleteObject(request -> request.bucket(AcmeShop.BUCKET).key("_preview/ours-no-more.txt"));
    }

    @Test
    void aPreviewIsReplacedByWhatItsBuildHasNowAndOnlyThatIsUploaded() throws Exception {
        show("again");
        assertThat(previews.deploy(plan("again"), "", SiteTown.permit(), Progress.NONE)
                        .uploaded())
                .isZero();
        Files.writeString(build.resolve("about.html"), "<h1>new</h1>");
        Files.delete(build.resolve("robots.txt"));
        assertThat(town.get("/_preview/again/about.html").statusCode()).isEqualTo(200);

        PreviewDeployed replaced = previews.deploy(plan("again"), "", SiteTown.permit(), Progress.NONE);
        PreviewProof proof = previews.follow(replaced, Progress.NONE);

        assertThat(replaced.uploaded()).isEqualTo(1);
        assertThat(replaced.invalidation()).isPresent();
        assertThat(proof.differing()).isEmpty();
        assertThat(keysOf("again/")).doesNotContain("_preview/again/robots.txt");
        assertThat(new String(served("/_preview/again/about.html"))).isEqualTo("<h1>new</h1>");
    }

    @Test
    void whatPilothouseDidNotPutThereBlocksAPreviewAndStaysWhenOneIsRemoved() throws Exception {
        town.put("_preview/theirs/index.html", "<h1>theirs</h1>", "text/html");
        assertThat(plan("theirs").checks())
                .filteredOn(check -> check.verdict() == Check.Verdict.BLOCKS)
                .singleElement()
                .satisfies(check -> assertThat(check.details()).containsExactly("index.html"));
        show("ours");
        town.put("_preview/ours/about.html", "changed by hand", "text/html");
        town.put("_preview/ours/added.html", "added by hand", "text/html");

        PreviewRemoved removed = previews.remove(List.of("ours"), SiteTown.permit(), Progress.NONE);

        assertThat(removed.left()).containsExactly("ours/about.html", "ours/added.html");
        assertThat(keysOf(""))
                .containsExactly("_preview/ours/about.html", "_preview/ours/added.html", "_preview/theirs/index.html");
        keysOf("")
                .forEach(key -> town.s3()
                        .deleteObject(request -> request.bucket(AcmeShop.BUCKET).key(key)));
    }

    @Test
    void anExpiredPreviewIsShownAndGoesBeforeTheNextIsDeployed() throws Exception {
        show("old");
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(8));
        PreviewEngine engine = PreviewEngine.of(town.clients, town.operator(), town.workspace(), later);
        assertThat(previews.previews(Progress.NONE)).noneMatch(preview -> preview.expired(Instant.now()));
        assertThat(engine.previews(Progress.NONE)).allMatch(preview -> preview.expired(later.instant()));

        PreviewPlan plan = engine.plan(town.engine.read(build, Progress.NONE), "young", 7, Progress.NONE);
        PreviewDeployed deployed = engine.deploy(plan, "", SiteTown.permit(), Progress.NONE);

        assertThat(deployed.removed()).containsExactly("old");
        assertThat(keysOf("old/")).isEmpty();
        assertThat(engine.previews(Progress.NONE)).extracting(Preview::name).containsExactly("young");
    }

    @Test
    void noPreviewIsTouchedWhileADeployIsUnfinishedAndAnUnfinishedPreviewHoldsUpNoDeploy() throws Exception {
        show("kept");
        SitePlan next = town.plan(build);
        dieAt(8, () -> town.engine.deploy(next, SiteTown.permit(), Progress.NONE));
        assertThat(plan("kept").deployable()).isFalse();
        assertThatThrownBy(() -> remove("kept"))
                .isInstanceOf(Refused.class)
                .hasMessage("operator@acme.example has begun something that is not finished.");
        town.release(build);

        PreviewPlan preview = plan("half");
        dieAt(4, () -> previews.deploy(preview, "", SiteTown.permit(), Progress.NONE));

        assertThat(previews.previews(Progress.NONE))
                .filteredOn(one -> one.name().equals("half"))
                .allMatch(one -> one.mark().state() == PreviewMark.State.BEGUN);
        assertThatThrownBy(() -> previews.planPromotion("half", Progress.NONE)).isInstanceOf(Refused.class);
        SitePlan back = town.plan(live);
        assertThat(back.live().reading()).isEqualTo(Live.Reading.MANIFEST);
        assertThat(back.deployable()).isTrue();
        assertThat(town.release(live).equal()).isTrue();
    }

    @Test
    void whatCantBeAPreviewsNameIsRefusedAndABuildGetsAFittingOne() {
        for (String name : List.of("", "A", "a/b", "-a", "a-", "a.b", "a".repeat(64))) {
            assertThatThrownBy(() -> plan(name)).as(name).isInstanceOf(Refused.class);
        }
        assertThat(PreviewName.of(Path.of("/builds/Shop Front.v2.zip"))).isEqualTo("shop-front-v2");
        assertThat(PreviewName.of(Path.of("/builds/日本"))).isEqualTo("preview");
    }

    @Test
    void aStoppedDeploySaysThatNothingLiveWasTouched() throws Exception {
        PreviewPlan plan = plan("stopped");
        AtomicInteger puts = new AtomicInteger();
        Thread here = Thread.currentThread();
        town.sandbox
                .faults()
                .when(
                        (n, operation) ->
                                operation.equals("PutObject") && puts.incrementAndGet() == 4 && interrupted(here),
                        DEAD);

        Throwable stopped = catchThrowable(() -> previews.deploy(plan, "", SiteTown.permit(), Progress.NONE));

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

    private Throwable dieAt(int n, SiteTown.Doing doing) {
        AtomicInteger asked = new AtomicInteger();
        town.sandbox.faults().when((number, operation) -> asked.incrementAndGet() >= n, DEAD);
        try {
            return catchThrowable(doing::run);
        } finally {
            town.sandbox.faults().clear();
        }
    }

    private PreviewPlan plan(String name) throws InterruptedException {
        return previews.plan(town.engine.read(build, Progress.NONE), name, 7, Progress.NONE);
    }

    private void show(String name) throws InterruptedException {
        previews.deploy(plan(name), "", SiteTown.permit(), Progress.NONE);
    }

    private void remove(String name) throws InterruptedException {
        previews.remove(List.of(name), SiteTown.permit(), Progress.NONE);
    }

    private static byte[] served(String path) {
        return town.get(path).body();
    }

    private static void assertServed(Path site) throws Exception {
        for (var file : town.engine.read(site, Progress.NONE).files()) {
            assertThat(served("/" + file.path()))
                    .as(file.path())
                    .isEqualTo(Files.readAllBytes(site.resolve(file.path())));
        }
    }

    private static List<String> keysOf(String name) {
        return town.keys().stream()
                .filter(key -> key.startsWith("_preview/" + name))
                .toList();
    }

    private static List<String> with(List<String> keys, String more) {
        return java.util.stream.Stream.concat(keys.stream(), java.util.stream.Stream.of(more))
                .toList();
    }
}
