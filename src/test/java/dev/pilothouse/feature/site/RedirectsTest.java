package dev.pilothouse.feature.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.aws.Session;
import dev.pilothouse.core.SettableClock;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.collect.CollectPlan;
import dev.pilothouse.feature.site.deploy.Verified;
import dev.pilothouse.feature.site.plan.Change;
import dev.pilothouse.feature.site.plan.Check;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.preview.PreviewEngine;
import dev.pilothouse.feature.site.preview.Promotion;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.feature.site.release.Release;
import dev.pilothouse.sandbox.cloudfront.CloudFrontService;
import dev.pilothouse.sandbox.iam.Keys;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.Origin;
import software.amazon.awssdk.services.s3.S3Client;

/** Redirects of a build as objects of the bucket's website, from the plan to what visitors get, and back. */
class RedirectsTest {
    private static final String WEBSITE = AcmeShop.BUCKET + ".s3-website-eu-west-1.amazonaws.com";
    private final SiteTown town = SiteTown.empty();

    @TempDir
    Path temp;

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void throughTheWebsiteEndpointTheySendVisitorsOnAndARollbackBringsThemBack() throws Exception {
        behindTheWebsite();
        Path first = build("first", "/old /new/\n/docs/ https://docs.acme.example/ 301\n/sale /spring 302\n");
        Verified verified = town.release(first);
        assertThat(verified.differing()).isEmpty();
        assertThat(sentTo("/old")).isEqualTo("/new/");
        assertThat(sentTo("/docs/index.html")).isEqualTo("https://docs.acme.example/");
        Requests.assertUnchangedNeedsThree(town, town.engine.read(first, Progress.NONE));

        Path second = build("second", "/docs/ https://help.acme.example/ 301\n");
        SitePlan plan = town.plan(second);
        assertThat(plan.changes())
                .extracting(Change::path, Object::getClass)
                .contains(tuple("old", Change.Removed.class), tuple("docs/index.html", Change.Changed.class));
        assertThat(town.release(second).differing()).isEmpty();
        assertThat(town.get("/old").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(sentTo("/docs/index.html")).isEqualTo("https://help.acme.example/");

        var back = town.engine.planRollback(1, Progress.NONE);
        assertThat(back.plan().deployable()).isTrue();
        var deployed = town.engine.rollback(back, "", SiteTown.permit(), Progress.NONE);
        assertThat(town.engine
                        .follow(deployed, SiteTown.permit(), Progress.NONE)
                        .differing())
                .isEmpty();
        assertThat(sentTo("/old")).isEqualTo("/new/");
        assertThat(sentTo("/docs/index.html")).isEqualTo("https://docs.acme.example/");
        Requests.assertUnchangedNeedsThree(town, town.engine.read(first, Progress.NONE));

        Path zip = temp.resolve("first.zip");
        town.engine.download(1, zip, Progress.NONE);
        try (ZipFile file = new ZipFile(zip.toFile())) {
            assertThat(file.getEntry("old")).isNull();
            assertThat(new String(
                            file.getInputStream(file.getEntry("_redirects")).readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("/docs/index.html https://docs.acme.example/ 301\n/old /new/ 301\n");
        }
        assertThat(town.plan(zip).empty())
                .as("what was downloaded is what is live")
                .isTrue();
    }

    @Test
    void aPreviewThatGoesLiveBringsThemAlong() throws Exception {
        behindTheWebsite();
        PreviewEngine previews = PreviewEngine.of(town.clients, town.operator(), town.workspace());
        var plan = previews.plan(
                town.engine.read(build("first", "/old /new/\n"), Progress.NONE), "tried", 7, Progress.NONE);
        assertThat(previews.follow(previews.deploy(plan, "", SiteTown.permit(), Progress.NONE), Progress.NONE)
                        .seen())
                .allMatch(seen -> seen.equal());
        Promotion promotion = previews.planPromotion("tried", Progress.NONE);
        var live = previews.promote(promotion, "", SiteTown.permit(), Progress.NONE);
        assertThat(town.engine.follow(live, SiteTown.permit(), Progress.NONE).differing())
                .isEmpty();
        assertThat(sentTo("/old")).isEqualTo("/new/");
        Requests.assertUnchangedNeedsThree(town, town.engine.read(temp.resolve("first"), Progress.NONE));
    }

    @Test
    void onlyWhereTheyAreOthersOrSomethingChangesTheDistributionIsAskedAndOnce() throws Exception {
        Path build = build("first", "/old /new/\n/* /index.html 200\n");
        assertThat(town.asked(() -> town.plan(build))).containsOnlyOnce("GetDistribution");
        town.release(build);
        Requests.assertUnchangedNeedsThree(town, town.engine.read(build, Progress.NONE));
        Files.writeString(build.resolve("_redirects"), "/old /newer\n");
        assertThat(town.asked(() -> assertThat(town.plan(build).empty()).isTrue()))
                .containsOnlyOnce("GetDistribution");
        assertThat(town.asked(() ->
                        town.engine.plan(town.engine.read(build, Progress.NONE), Live.Reading.BUCKET, Progress.NONE)))
                .as("a person who has the bucket checked wants to know how things are")
                .containsOnlyOnce("GetDistribution");
    }

    @Test
    void belowThePathOfAnotherBehaviourNoneIsMade() throws Exception {
        behindTheWebsite();
        SitePlan plan = town.plan(build("first", "/old /new/\n/legacy/shop /new/\n"));
        assertThat(plan.uploads())
                .filteredOn(file -> file.redirect().isPresent())
                .extracting(LocalFile::path)
                .containsExactly("old");
        assertThat(plan.checks())
                .flatExtracting(Check::details)
                .contains("/legacy/shop → /new/: needs a CloudFront function on viewer request; another behaviour of"
                        + " the distribution answers that path");
    }

    @Test
    void collectingLeavesThoseThatAreLiveAndWhatKeptReleasesBringBack() throws Exception {
        behindTheWebsite();
        SettableClock clock = new SettableClock();
        SiteEngine engine = town.engineAt(clock, 7, 2);
        for (String redirects : List.of("/a /new/\n/b /new/\n", "/b /new/?x\n/c /new/\n", "/c /new/\n")) {
            Build build = engine.read(build("build", redirects), Progress.NONE);
            SitePlan plan = engine.plan(build, Live.Reading.MANIFEST, Progress.NONE);
            engine.follow(engine.deploy(plan, SiteTown.permit(), Progress.NONE), SiteTown.permit(), Progress.NONE);
            clock.move(Duration.ofDays(30));
        }
        CollectPlan plan = engine.planCollection(Progress.NONE);
        assertThat(plan.expired()).extracting(Release::number).containsExactly(1);
        engine.collect(plan, SiteTown.permit(), Progress.NONE);
        assertThat(sentTo("/c")).isEqualTo("/new/");
        assertThat(town.keys()).doesNotContain("a", "b").contains("c");
        engine.rollback(engine.planRollback(2, Progress.NONE), "", SiteTown.permit(), Progress.NONE);
        assertThat(sentTo("/b")).isEqualTo("/new/?x");
    }

    @Test
    void throughTheRestEndpointNoneIsMade() throws Exception {
        SitePlan plan = town.plan(build("first", "/old /new/\n"));
        assertThat(plan.uploads()).noneMatch(file -> file.redirect().isPresent());
        assertThat(plan.checks()).anyMatch(check -> check.text().contains("asks the bucket’s REST endpoint"));
    }

    private String sentTo(String path) {
        HttpResponse<byte[]> answer = town.get(path);
        assertThat(answer.statusCode()).isEqualTo(301);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private Path build(String name, String redirects) throws Exception {
        Path folder = temp.resolve(name);
        Files.createDirectories(folder.resolve("new"));
        Files.writeString(folder.resolve("index.html"), "<h1>Shop, the " + name + "</h1>");
        Files.writeString(folder.resolve("new/index.html"), "<h1>New</h1>");
        Files.writeString(folder.resolve("_redirects"), redirects);
        return folder;
    }

    private void behindTheWebsite() {
        setUp();
        CloudFrontService edge = town.sandbox.service(CloudFrontService.class);
        DistributionConfig now = edge.config(AcmeShop.DISTRIBUTION);
        List<Origin> origins = now.origins().items().stream()
                .map(it -> it.id().equals("site")
                        ? Origin.builder()
                                .id("site")
                                .domainName(WEBSITE)
                                .customOriginConfig(
                                        http -> http.httpPort(80).httpsPort(443).originProtocolPolicy("http-only"))
                                .build()
                        : it)
                .toList();
        edge.create(
                AcmeShop.DISTRIBUTION,
                now.toBuilder()
                        .origins(all -> all.quantity(origins.size()).items(origins))
                        .build());
    }

    // The bucket's owner, which the operator is not.
    private void setUp() {
        String role = "arn:aws:iam::" + AcmeShop.ACCOUNT + ":role/owner";
        town.sandbox.world().keys().role(role, """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}\
            """);
        Keys.Issued keys = town.sandbox.world().keys().staticKeys(role, "test");
        var credentials =
                StaticCredentialsProvider.create(AwsBasicCredentials.create(keys.accessKeyId(), keys.secretKey()));
        Session owner = SiteTown.session("owner@acme.example", "owner", town.sandbox.address(), credentials);
        try (AwsClients clients = new AwsClients(owner, call -> {})) {
            S3Client s3 = clients.get(S3Client.class, S3Client::builder, Calls.WRITE);
            s3.putBucketWebsite(q -> q.bucket(AcmeShop.BUCKET)
                    .websiteConfiguration(site -> site.indexDocument(index -> index.suffix("index.html"))));
            s3.putBucketPolicy(q -> q.bucket(AcmeShop.BUCKET).policy("""
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": "*",
                 "Action": "s3:GetObject", "Resource": "arn:aws:s3:::%s/*"}]}\
                """.formatted(AcmeShop.BUCKET)));
        }
    }
}
