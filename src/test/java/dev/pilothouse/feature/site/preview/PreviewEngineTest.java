package dev.pilothouse.feature.site.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pilothouse.aws.IamActions;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Needs;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.SiteEngine;
import dev.pilothouse.feature.site.SiteTown;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.collect.CollectPlan;
import dev.pilothouse.feature.site.collect.Collected;
import dev.pilothouse.feature.site.collect.Expired;
import dev.pilothouse.feature.site.deploy.Deployed;
import dev.pilothouse.feature.site.deploy.Verified;
import dev.pilothouse.feature.site.history.Listed;
import dev.pilothouse.feature.site.plan.Check;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.sandbox.Faults;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds tried under an address of their own, against the sandbox; one site for all, each test with previews of its own. */
class PreviewEngineTest {
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
    void aPreviewIsServedUnderItsOwnAddressAndNothingThatIsLiveChanges() throws Exception {
        List<String> before = shop.town.keys();
        PreviewPlan plan = shop.plan("new-cart");
        assertThat(plan.deployable()).isTrue();
        assertThat(plan.checks())
                .filteredOn(check -> check.text().contains("begin with a slash"))
                .singleElement()
                .satisfies(check -> assertThat(check.verdict()).isEqualTo(Check.Verdict.WARNS))
                .satisfies(check -> assertThat(check.details()).contains("index.html: /logo.svg"));

        PreviewDeployed deployed = shop.previews.deploy(plan, "look at the cart", SiteTown.permit(), Progress.NONE);
        PreviewProof proof = shop.previews.follow(deployed, Progress.NONE);

        assertThat(proof.differing()).isEmpty();
        assertThat(proof.asBuilt()).isPositive();
        assertThat(shop.served("/_preview/new-cart/index.html"))
                .isEqualTo(Files.readAllBytes(shop.build.resolve("index.html")));
        assertThat(shop.served("/index.html")).isEqualTo(Files.readAllBytes(shop.live.resolve("index.html")));
        assertThat(shop.town.keys())
                .filteredOn(key -> !key.startsWith("_preview/new-cart/"))
                .containsExactlyInAnyOrderElementsOf(with(before, ".pilothouse/previews/new-cart.json"));
        Preview listed = shop.previews.previews(Progress.NONE).getFirst();
        assertThat(listed.name()).isEqualTo("new-cart");
        assertThat(listed.release().who()).isEqualTo("operator@acme.example");
        assertThat(listed.release().told().note()).isEqualTo("look at the cart");
        assertThat(listed.files()).isEqualTo(plan.extent().files());
        assertThat(listed.mark().expires())
                .isAfter(Instant.now().plus(Duration.ofDays(6)))
                .isBefore(Instant.now().plus(Duration.ofDays(8)));
        assertThat(listed.address().orElseThrow().getPath()).isEqualTo("/_preview/new-cart/index.html");
        assertThat(shop.town.plan(shop.live).empty()).isTrue();
        SitePlan whole = shop.town.engine.plan(
                shop.town.engine.read(shop.live, Progress.NONE), Live.Reading.BUCKET, Progress.NONE);
        assertThat(whole.changes()).isEmpty();
        assertThat(shop.town.engine.planCollection(Progress.NONE).files())
                .noneMatch(file -> file.path().startsWith("_preview/"));
    }

    @Test
    void aPreviewGoesLiveWithoutAnUploadAsAReleaseThatSaysWhereItCameFromAndCanBeRolledBack() throws Exception {
        Files.writeString(shop.build.resolve("_headers"), "/robots.txt\n  Cache-Control: max-age=60\n");
        shop.show("promoted");
        Promotion promotion = shop.previews.planPromotion("promoted", Progress.NONE);
        assertThat(promotion.plan().deployable()).isTrue();
        Deployed[] deployed = new Deployed[1];

        List<String> asked = shop.town.asked(
                () -> deployed[0] = shop.previews.promote(promotion, "", SiteTown.permit(), Progress.NONE));

        // shop.live.json twice, and the manifest
        assertThat(asked).filteredOn("PutObject"::equals).hasSize(3);
        Verified verified = shop.town.engine.follow(deployed[0], SiteTown.permit(), Progress.NONE);
        assertThat(verified.differing()).isEmpty();
        shop.assertServed(shop.build);
        assertThat(shop.town.plan(shop.build).empty()).isTrue();
        Listed newest = shop.town.engine.releases(5, Progress.NONE).listed().getFirst();
        assertThat(newest.release().told().promotes()).contains("promoted");
        assertThat(newest.release().told().note()).isEqualTo("from the preview promoted");
        assertThat(shop.town.get("/index.html").headers().firstValue("cache-control"))
                .contains("no-cache");
        assertThat(shop.town.get("/logo.svg").headers().firstValue("cache-control"))
                .contains("public, max-age=3600");
        assertThat(shop.town.get("/robots.txt").headers().firstValue("cache-control"))
                .as("what the build says for other hosts")
                .contains("max-age=60");
        assertThat(shop.previews.planPromotion("promoted", Progress.NONE).plan().empty())
                .isTrue();

        int former = newest.release().previous();
        shop.town.engine.follow(
                shop.town.engine.rollback(
                        shop.town.engine.planRollback(former, Progress.NONE), "", SiteTown.permit(), Progress.NONE),
                SiteTown.permit(),
                Progress.NONE);
        shop.assertServed(shop.live);
    }

    @Test
    void aPreviewIsReplacedByWhatItsBuildHasNowAndOnlyThatIsUploaded() throws Exception {
        shop.show("again");
        assertThat(shop.previews
                        .deploy(shop.plan("again"), "", SiteTown.permit(), Progress.NONE)
                        .uploaded())
                .isZero();
        Files.writeString(shop.build.resolve("about.html"), "<h1>new</h1>");
        Files.delete(shop.build.resolve("robots.txt"));
        assertThat(shop.town.get("/_preview/again/about.html").statusCode()).isEqualTo(200);

        PreviewDeployed replaced = shop.previews.deploy(shop.plan("again"), "", SiteTown.permit(), Progress.NONE);
        PreviewProof proof = shop.previews.follow(replaced, Progress.NONE);

        assertThat(replaced.uploaded()).isEqualTo(1);
        assertThat(replaced.invalidation()).isPresent();
        assertThat(proof.differing()).isEmpty();
        assertThat(shop.keys("again/")).doesNotContain("_preview/again/robots.txt");
        assertThat(new String(shop.served("/_preview/again/about.html"))).isEqualTo("<h1>new</h1>");
    }

    @Test
    void whatPilothouseDidNotPutThereBlocksAPreviewAndStaysWhenOneIsRemoved() throws Exception {
        shop.town.put("_preview/theirs/index.html", "<h1>theirs</h1>", "text/html");
        assertThat(shop.plan("theirs").checks())
                .filteredOn(check -> check.verdict() == Check.Verdict.BLOCKS)
                .singleElement()
                .satisfies(check -> assertThat(check.details()).containsExactly("index.html"));
        shop.show("ours");
        shop.town.put("_preview/ours/about.html", "changed by hand", "text/html");
        shop.town.put("_preview/ours/added.html", "added by hand", "text/html");

        PreviewRemoved removed = shop.previews.remove(List.of("ours"), SiteTown.permit(), Progress.NONE);

        assertThat(removed.left()).containsExactly("ours/about.html", "ours/added.html");
        assertThat(shop.keys(""))
                .containsExactly("_preview/ours/about.html", "_preview/ours/added.html", "_preview/theirs/index.html");
        shop.keys("")
                .forEach(key -> shop.town
                        .s3()
                        .deleteObject(request -> request.bucket(AcmeShop.BUCKET).key(key)));
    }

    @Test
    void anExpiredPreviewIsShownAndGoesBeforeTheNextIsDeployed() throws Exception {
        shop.show("old");
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(8));
        PreviewEngine engine = PreviewEngine.of(shop.town.clients, shop.town.operator(), shop.town.workspace(), later);
        assertThat(shop.previews.previews(Progress.NONE)).noneMatch(preview -> preview.expired(Instant.now()));
        assertThat(engine.previews(Progress.NONE)).allMatch(preview -> preview.expired(later.instant()));

        PreviewPlan plan = engine.plan(shop.town.engine.read(shop.build, Progress.NONE), "young", 7, Progress.NONE);
        PreviewDeployed deployed = engine.deploy(plan, "", SiteTown.permit(), Progress.NONE);

        assertThat(deployed.removed()).containsExactly("old");
        assertThat(shop.keys("old/")).isEmpty();
        assertThat(engine.previews(Progress.NONE)).extracting(Preview::name).containsExactly("young");
    }

    @Test
    void collectingOldFilesShowsExpiredPreviewsWithTheirBytesAndRemovesThem() throws Exception {
        shop.show("last-week");
        shop.town.put("_preview/last-week/by-hand.txt", "somebody's", "text/plain");
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(8));
        SiteEngine engine = SiteEngine.of(shop.town.clients, shop.town.operator(), shop.town.workspace(), later);
        assertThat(shop.town.engine.planCollection(Progress.NONE).previews()).isEmpty();

        CollectPlan plan = engine.planCollection(Progress.NONE);
        Collected collected = engine.collect(plan, SiteTown.permit(), Progress.NONE);

        Build built = shop.town.engine.read(shop.build, Progress.NONE);
        assertThat(plan.previews())
                .containsExactly(new Expired("last-week", built.files().size(), built.size()));
        assertThat(plan.bytes()).isGreaterThanOrEqualTo(built.size());
        assertThat(collected.files())
                .isEqualTo(built.files().size()
                        + plan.files().size()
                        + plan.objects().size());
        assertThat(collected.left()).isEqualTo(1);
        assertThat(shop.keys("last-week/")).containsExactly("_preview/last-week/by-hand.txt");
        assertThat(shop.previews.previews(Progress.NONE)).isEmpty();
        assertThat(shop.town.get("/_preview/last-week/about.html").statusCode()).isNotEqualTo(200);
        shop.delete("_preview/last-week/by-hand.txt");
    }

    @Test
    void whatCantBeAPreviewsNameIsRefusedAndABuildGetsAFittingOne() {
        for (String name : List.of("", "A", "a/b", "-a", "a-", "a.b", "a".repeat(64))) {
            assertThatThrownBy(() -> shop.plan(name)).as(name).isInstanceOf(Refused.class);
        }
        assertThat(PreviewName.of(Path.of("/builds/Shop Front.v2.zip"))).isEqualTo("shop-front-v2");
        assertThat(PreviewName.of(Path.of("/builds/日本"))).isEqualTo("preview");
    }

    @Test
    void theCommandsAskForWhatTheySayThatTheyNeed() throws Exception {
        shop.show("needing");
        Files.writeString(shop.build.resolve("about.html"), "<h1>more</h1>");
        Files.delete(shop.build.resolve("robots.txt"));
        PreviewPlan plan = shop.plan("needing");
        assertThat(actions(() -> shop.previews.follow(
                        shop.previews.deploy(plan, "", SiteTown.permit(), Progress.NONE), Progress.NONE)))
                .isSubsetOf(declared(PreviewCommands.PREVIEW))
                .contains("s3:DeleteObject", "cloudfront:CreateInvalidation", "cloudfront:GetInvalidation");
        Promotion promotion = shop.previews.planPromotion("needing", Progress.NONE);
        assertThat(actions(() -> shop.town.engine.follow(
                        shop.previews.promote(promotion, "", SiteTown.permit(), Progress.NONE),
                        SiteTown.permit(),
                        Progress.NONE)))
                .containsExactlyInAnyOrderElementsOf(declared(PreviewCommands.PROMOTE));
        assertThat(actions(() -> shop.remove("needing")))
                .containsExactlyInAnyOrderElementsOf(declared(PreviewCommands.REMOVE));
    }

    private static Set<String> actions(SiteTown.Doing doing) throws Exception {
        return shop.town.asked(doing).stream()
                .filter(operation -> !operation.equals(Faults.PLAIN))
                .flatMap(operation -> IamActions.of(operation).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> declared(Command command) {
        return command.needs().stream().map(Needs::action).collect(Collectors.toSet());
    }

    private static List<String> with(List<String> keys, String more) {
        return Stream.concat(keys.stream(), Stream.of(more)).toList();
    }
}
