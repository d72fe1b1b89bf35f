package dev.pilothouse.sandbox.seed;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Workspaces;
import dev.pilothouse.feature.site.rules.FileKind;
import dev.pilothouse.feature.site.rules.FileRules;
import dev.pilothouse.feature.site.rules.SiteSettings;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.cloudfront.CloudFrontService;
import dev.pilothouse.sandbox.s3.OriginObject;
import dev.pilothouse.sandbox.s3.S3Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class AcmeShopTest {
    private static final Pattern LOCAL = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"");
    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    private static Sandbox sandbox;
    private static URI site;

    @BeforeAll
    static void plant() {
        sandbox = Sandbox.start(AcmeShop.options());
        site = AcmeShop.plant(sandbox);
    }

    @AfterAll
    static void close() {
        sandbox.close();
        BROWSER.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theListOfAReleaseIsItsFolder(int release) throws IOException {
        Path folder = Path.of("assets/seed/site", String.valueOf(release));
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(Assets.text("site/" + release + ".txt").lines())
                    .containsExactlyElementsOf(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                            .collect(toCollection(TreeSet::new)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void everyFileIsStoredAsADeployWouldStoreIt(int release) {
        FileRules rules = new FileRules(SiteSettings.of(Workspaces.acme(
                sandbox.address(),
                Map.of("site", JsonMapper.shared().createObjectNode().put("bucket", AcmeShop.BUCKET)))));
        assertThat(SiteSeed.release(release)).allSatisfy(file -> {
            assertThat(file.contentType()).as(file.path()).isEqualTo(rules.contentType(file.path()));
            assertThat(file.cacheControl()).as(file.path()).isEqualTo(rules.cacheControl(file.path()));
            boolean inAssets = file.path().startsWith("assets/");
            assertThat(rules.kind(file.path()) == FileKind.HASHED)
                    .as(file.path())
                    .isEqualTo(inAssets);
        });
    }

    @Test
    void hashedNamesTellTheTruth() {
        assertThat(Stream.of(1, 2).flatMap(release -> SiteSeed.release(release).stream()))
                .filteredOn(file -> file.path().startsWith("assets/"))
                .allSatisfy(file ->
                        assertThat(file.path()).contains("." + file.sha256().substring(0, 10) + "."));
    }

    @Test
    void theLiveReleaseIsServedFileByFile() throws Exception {
        for (SiteFile file : SiteSeed.release(2)) {
            HttpResponse<byte[]> got = get("/" + file.path());
            assertThat(got.statusCode()).as(file.path()).isEqualTo(200);
            assertThat(got.body()).as(file.path()).isEqualTo(file.bytes());
            assertThat(got.headers().firstValue("content-type")).hasValue(file.contentType());
            assertThat(got.headers().firstValue("cache-control")).hasValue(file.cacheControl());
        }
    }

    @Test
    void everyLinkOfALivePageLeadsSomewhere() throws Exception {
        for (SiteFile page :
                SiteSeed.release(2).stream().filter(SiteFile::isPage).toList()) {
            String html = new String(page.bytes(), java.nio.charset.StandardCharsets.UTF_8);
            for (String link :
                    LOCAL.matcher(html).results().map(MatchResult::group).toList()) {
                String path = link.substring(link.indexOf('/'), link.length() - 1);
                assertThat(get(path).statusCode())
                        .as(page.path() + " to " + path)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void oldAssetsStayAndDroppedPagesAreGone() throws Exception {
        for (SiteFile file : SiteSeed.release(1)) {
            boolean dropped = file.path().equals("summer-sale.html");
            assertThat(get("/" + file.path()).statusCode()).as(file.path()).isEqualTo(dropped ? 404 : 200);
        }
    }

    @Test
    void whatIsMissingOrPrivateShowsTheErrorPage() throws Exception {
        sandbox.service(S3Service.class)
                .put(
                        AcmeShop.BUCKET,
                        ".pilothouse/secret",
                        new byte[] {1},
                        SiteSeed.release(2).getFirst().headers());
        for (String path : new String[] {"/nothing.html", "/.pilothouse/secret", "/products"}) {
            HttpResponse<byte[]> got = get(path);
            assertThat(got.statusCode()).as(path).isEqualTo(404);
            assertThat(new String(got.body(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("There is nothing on this shelf.");
        }
    }

    @Test
    void theEdgeShowsAnOldPageUntilItIsToldToForget() throws Exception {
        S3Service s3 = sandbox.service(S3Service.class);
        byte[] before = get("/about/team.html").body();
        SiteFile old = SiteFile.of(2, "about/team.html");
        s3.put(AcmeShop.BUCKET, old.path(), "new".getBytes(), old.headers());
        assertThat(get("/about/team.html").body()).isEqualTo(before);
        s3.put(AcmeShop.BUCKET, old.path(), old.bytes(), old.headers());
    }

    @Test
    void plantingTwiceGivesTheSame() {
        try (Sandbox other = Sandbox.start(AcmeShop.options())) {
            AcmeShop.plant(other);
            for (SiteFile file : SiteSeed.release(2)) {
                assertThat(etag(other, file.path())).as(file.path()).isEqualTo(etag(sandbox, file.path()));
            }
        }
    }

    @Test
    void plantingAgainAfterAResetKeepsTheAddress() {
        try (Sandbox other = Sandbox.start(AcmeShop.options())) {
            URI before = AcmeShop.plant(other);
            other.reset();
            URI after = AcmeShop.plant(other);
            assertThat(after).isEqualTo(before);
            assertThat(other.service(CloudFrontService.class).edge(AcmeShop.DISTRIBUTION))
                    .isEqualTo(before);
        }
    }

    private static Optional<String> etag(Sandbox where, String path) {
        return where.service(S3Service.class).read(AcmeShop.BUCKET, path).map(object -> {
            try (OriginObject it = object) {
                return it.etag();
            }
        });
    }

    private static HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return BROWSER.send(
                HttpRequest.newBuilder(URI.create(site + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
