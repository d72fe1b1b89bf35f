package dev.pilothouse.feature.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.deploy.Deployed;
import dev.pilothouse.feature.site.deploy.Verified;
import dev.pilothouse.feature.site.plan.Change;
import dev.pilothouse.feature.site.plan.Check;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.feature.site.rollback.RollbackPlan;
import dev.pilothouse.sandbox.s3.ObjectHeaders;
import dev.pilothouse.sandbox.s3.S3Service;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import tools.jackson.databind.node.ObjectNode;

/** The workspace's header rules from the plan to what visitors get, and back. */
class HeaderRulesTest {
    private static final String STYLE = "p { color: teal }\n".repeat(200);
    private static final String FUNCTION =
            "whether index.html answers paths without a file can’t be told: a function of the"
                    + " distribution changes paths";
    private final SiteTown town = SiteTown.empty();
    private SiteEngine engine;

    @TempDir
    Path temp;

    @BeforeEach
    void build() throws Exception {
        Files.createDirectories(temp.resolve("dist/de"));
        Files.writeString(temp.resolve("dist/index.html"), "<link rel=stylesheet href=style.css><h1>Shop</h1>");
        Files.writeString(temp.resolve("dist/de/index.html"), "<h1>Laden</h1>");
        Files.writeString(temp.resolve("dist/style.css"), STYLE);
        Files.writeString(temp.resolve("dist/price.list"), "a,1");
        engine = town.engineWith(HeaderRulesTest::rules);
    }

    @AfterEach
    void close() {
        town.close();
    }

    private static void rules(ObjectNode site) {
        var rules = site.putArray("headerRules");
        rules.addObject().put("pattern", "de/**").put("contentLanguage", "de");
        rules.addObject()
                .put("pattern", "*.list")
                .put("contentType", "text/csv")
                .put("contentDisposition", "attachment")
                .putObject("metadata")
                .put("desk", "sales");
        rules.addObject().put("pattern", "**.css").put("compress", "gzip");
    }

    @Test
    void everyHeaderIsStoredServedProvedAndRecorded() throws Exception {
        Verified verified = release(engine);
        assertThat(verified.differing()).isEmpty();
        assertThat(verified.seen()).allSatisfy(seen -> assertThat(seen.note()).isEmpty());
        assertThat(verified.assets()).isEqualTo(2);

        HeadObjectResponse list = head("price.list");
        assertThat(list.contentType()).isEqualTo("text/csv");
        assertThat(list.contentDisposition()).isEqualTo("attachment");
        assertThat(list.metadata()).containsExactlyEntriesOf(Map.of("desk", "sales"));
        assertThat(head("de/index.html").contentLanguage()).isEqualTo("de");
        HttpResponse<byte[]> style = town.get("/style.css");
        assertThat(style.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(new String(
                        new GZIPInputStream(new ByteArrayInputStream(style.body())).readAllBytes(),
                        StandardCharsets.UTF_8))
                .isEqualTo(STYLE);
        assertThat(style.body().length).isLessThan(STYLE.length() / 10);

        SitePlan again = plan(engine, Live.Reading.MANIFEST);
        assertThat(again.empty()).as("nothing has changed").isTrue();
        assertThat(plan(engine, Live.Reading.BUCKET).empty())
                .as("nor in the bucket")
                .isTrue();
        engine.download(1, temp.resolve("one.zip"), Progress.NONE);
        try (ZipFile zip = new ZipFile(temp.resolve("one.zip").toFile())) {
            assertThat(zip.getInputStream(zip.getEntry("style.css")).readAllBytes())
                    .as("a downloaded release is the build")
                    .isEqualTo(STYLE.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void otherHeadersAloneAreACopyInsideTheBucketAndARollbackTakesThemBack() throws Exception {
        release(engine);
        SiteEngine other = town.engineWith(site -> {
            rules(site);
            site.withArray("headerRules")
                    .addObject()
                    .put("pattern", "**.{html,list}")
                    .put("cacheControl", "max-age=60")
                    .putObject("metadata")
                    .put("desk", "all");
        });
        SitePlan plan = plan(other, Live.Reading.MANIFEST);
        assertThat(plan.changes())
                .hasSize(3)
                .allSatisfy(change -> assertThat(change)
                        .isInstanceOfSatisfying(
                                Change.Changed.class,
                                changed -> assertThat(changed.content()).isFalse()));
        assertThat(((Change.Changed) plan.changes().getLast()).headers()).isEqualTo(Set.of("Cache-Control"));
        assertThat(plan.bytes()).isZero();
        assertThat(plan.endangered()).isEmpty();
        assertThat(plan.steps()).contains("of these, 3 files get other headers only, by a copy inside the bucket");

        List<String> asked = town.asked(() ->
                other.follow(other.deploy(plan, SiteTown.permit(), Progress.NONE), SiteTown.permit(), Progress.NONE));

        assertThat(asked).filteredOn("CopyObject"::equals).hasSize(3);
        assertThat(asked)
                .as("live.json three times, manifest, result")
                .filteredOn("PutObject"::equals)
                .hasSize(5);
        assertThat(head("index.html").metadata()).containsEntry("desk", "all");
        assertThat(head("price.list").metadata()).as("the first rule's").containsEntry("desk", "sales");
        assertThat(head("price.list").cacheControl()).isEqualTo("max-age=60");
        assertThat(town.get("/index.html").headers().firstValue("Cache-Control"))
                .hasValue("max-age=60");

        RollbackPlan back = other.planRollback(1, Progress.NONE);
        Deployed deployed = other.rollback(back, "", SiteTown.permit(), Progress.NONE);
        assertThat(other.follow(deployed, SiteTown.permit(), Progress.NONE).differing())
                .isEmpty();
        assertThat(head("index.html").metadata()).isEmpty();
        assertThat(head("price.list").cacheControl()).isEqualTo("public, max-age=3600");
        assertThat(head("price.list").contentDisposition()).isEqualTo("attachment");
        assertThat(plan(engine, Live.Reading.MANIFEST).empty()).isTrue();
    }

    @Test
    void aCompressedFileComesBackCompressed() throws Exception {
        release(engine);
        Files.writeString(temp.resolve("dist/style.css"), STYLE.replace("teal", "navy"));
        assertThat(release(engine).differing()).isEmpty();
        assertThat(style()).contains("navy");

        Deployed back = engine.rollback(engine.planRollback(1, Progress.NONE), "", SiteTown.permit(), Progress.NONE);

        assertThat(engine.follow(back, SiteTown.permit(), Progress.NONE).differing())
                .isEmpty();
        assertThat(style()).isEqualTo(STYLE);
    }

    private String style() throws Exception {
        HttpResponse<byte[]> style = town.get("/style.css");
        assertThat(style.headers().firstValue("Content-Encoding")).hasValue("gzip");
        return new String(
                new GZIPInputStream(new ByteArrayInputStream(style.body())).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aPackedFileThatIsSaidToBePlainIsFoundAtTheEdge() throws Exception {
        Deployed deployed = engine.deploy(plan(engine, Live.Reading.MANIFEST), SiteTown.permit(), Progress.NONE);
        byte[] packed = town.s3()
                .getObjectAsBytes(request -> request.bucket(AcmeShop.BUCKET).key("style.css"))
                .asByteArray();
        town.sandbox
                .service(S3Service.class)
                .put(
                        AcmeShop.BUCKET,
                        "style.css",
                        packed,
                        ObjectHeaders.of("text/css; charset=utf-8", "no-cache", Map.of()));
        town.sandbox
                .service(S3Service.class)
                .put(
                        AcmeShop.BUCKET,
                        "price.list",
                        "b,2".getBytes(StandardCharsets.UTF_8),
                        ObjectHeaders.of("text/csv", "no-cache", Map.of()));

        Verified verified = engine.follow(deployed, SiteTown.permit(), Progress.NONE);

        assertThat(verified.differing())
                .contains(
                        new Verified.Differing("price.list", "visitors get other content than was built"),
                        new Verified.Differing(
                                "style.css",
                                "visitors get it with the Content-Encoding “” instead of “gzip”: browsers can’t"
                                        + " read it"));
    }

    @Test
    void whatABuildTellsAnotherHostIsStoredWhereTheWorkspaceSaysNothingAndIsNotPublished() throws Exception {
        Files.writeString(temp.resolve("dist/_headers"), """
            /*
              Cache-Control: max-age=5
              Content-Language: en
              X-Frame-Options: DENY
            """);
        Files.writeString(temp.resolve("dist/_redirects"), "/* /index.html 200");
        SitePlan plan = plan(engine, Live.Reading.MANIFEST);
        assertThat(plan.checks())
                .extracting(Check::text)
                .contains(
                        "2 lines of _headers are stored with the files; the file itself is not published",
                        "1 header of _headers can’t be stored in S3, and visitors go without",
                        FUNCTION);

        engine.deploy(plan, SiteTown.permit(), Progress.NONE);

        assertThat(town.keys()).noneMatch(key -> key.startsWith("_"));
        assertThat(head("de/index.html").contentLanguage())
                .as("the workspace's")
                .isEqualTo("de");
        assertThat(head("index.html").contentLanguage()).isEqualTo("en");
        assertThat(head("price.list").cacheControl()).isEqualTo("max-age=5");
        assertThat(plan(engine, Live.Reading.MANIFEST).changes()).isEmpty();
    }

    @Test
    void anApplicationIsFoundByItsScriptAndAPlanWithoutChangesAsksNobody() throws Exception {
        Files.delete(temp.resolve("dist/de/index.html"));
        Files.writeString(temp.resolve("dist/app.js"), "history.pushState(null, '', '/cart')");
        List<String> asked =
                town.asked(() -> assertThat(plan(engine, Live.Reading.MANIFEST).checks())
                        .extracting(Check::text)
                        .contains(FUNCTION));
        assertThat(asked).filteredOn("GetDistribution"::equals).hasSize(1);
        release(engine);
        assertThat(town.asked(() -> plan(engine, Live.Reading.MANIFEST))).hasSize(3);
    }

    private Verified release(SiteEngine by) throws Exception {
        Deployed deployed = by.deploy(plan(by, Live.Reading.MANIFEST), SiteTown.permit(), Progress.NONE);
        return by.follow(deployed, SiteTown.permit(), Progress.NONE);
    }

    private SitePlan plan(SiteEngine by, Live.Reading reading) throws InterruptedException {
        return by.plan(by.read(temp.resolve("dist"), Progress.NONE), reading, Progress.NONE);
    }

    private HeadObjectResponse head(String key) {
        return town.s3().headObject(request -> request.bucket(AcmeShop.BUCKET).key(key));
    }
}
