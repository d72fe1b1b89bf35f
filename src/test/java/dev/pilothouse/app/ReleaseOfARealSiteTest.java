package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.playground.SandboxInReach;
import dev.pilothouse.sandbox.cloudfront.CloudFrontService;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sites.SwaggerUi;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseOfARealSiteTest {
    private static final String PAGE = "oauth2-redirect.html";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "map", "application/json",
            "png", "image/png");

    private final HttpClient visitor = HttpClient.newHttpClient();

    @Test
    void twoReleasesOfABuildThatNobodyHereWroteReachVisitorsByClicksAlone(@TempDir Path settings) throws Exception {
        SandboxInReach playground = new SandboxInReach();
        try (Person person = Person.on(playground, settings)) {
            CloudFrontService edge = playground.sandbox().service(CloudFrontService.class);
            person.click("workspace-sandbox")
                    .click("person-operator")
                    .click("sign-in")
                    .sees("folder");
            URI site = edge.edge(AcmeShop.DISTRIBUTION).resolve("/");

            plan(person, SwaggerUi.FIRST);
            person.click("deploy").sees("plan-again").reads("verified");
            everyFileIsAsBuilt(site, SwaggerUi.FIRST);

            edge.invalidationsTake(Duration.ofHours(1));
            plan(person, SwaggerUi.SECOND);
            person.click("deploy").reads("invalidation pending");
            for (String path : changed()) {
                assertThat(get(site.resolve(path)).body())
                        .as("%s as the edge keeps it until it is invalidated", path)
                        .isEqualTo(Files.readAllBytes(SwaggerUi.FIRST.files().get(path)));
            }

            edge.invalidationsTake(Duration.ZERO);
            person.sees("plan-again").reads("verified");
            everyFileIsAsBuilt(site, SwaggerUi.SECOND);
        }
    }

    private static List<String> changed() throws IOException {
        List<String> changed = new ArrayList<>();
        for (Map.Entry<String, Path> file : SwaggerUi.SECOND.files().entrySet()) {
            if (Files.mismatch(file.getValue(), SwaggerUi.FIRST.files().get(file.getKey())) >= 0) {
                changed.add(file.getKey());
            }
        }
        assertThat(changed).isNotEmpty();
        return changed;
    }

    private static void plan(Person person, SwaggerUi build) {
        person.type("folder", build.folder().toString())
                .click("plan")
                .sees("changes")
                .reads("not deployed");
    }

    private void everyFileIsAsBuilt(URI site, SwaggerUi build) throws IOException, InterruptedException {
        for (Map.Entry<String, Path> file : build.files().entrySet()) {
            HttpResponse<byte[]> answer = get(site.resolve(file.getKey()));
            assertThat(answer.statusCode()).as(file.getKey()).isEqualTo(200);
            assertThat(answer.body()).as(file.getKey()).isEqualTo(Files.readAllBytes(file.getValue()));
            assertThat(answer.headers().firstValue("Content-Type"))
                    .as(file.getKey())
                    .hasValue(type(file.getKey()));
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .as(file.getKey())
                    .hasValue(file.getKey().endsWith(".html") ? "no-cache" : "public, max-age=3600");
        }
        assertThat(get(site).body()).isEqualTo(Files.readAllBytes(build.files().get("index.html")));
        assertThat(get(site.resolve(PAGE)).body())
                .isEqualTo(Files.readAllBytes(build.files().get(PAGE)));
    }

    private static String type(String path) {
        return TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    }

    private HttpResponse<byte[]> get(URI address) throws IOException, InterruptedException {
        return visitor.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
