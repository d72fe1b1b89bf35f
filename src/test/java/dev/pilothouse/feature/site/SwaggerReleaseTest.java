package dev.pilothouse.feature.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.deploy.Deployed;
import dev.pilothouse.feature.site.deploy.Verified;
import dev.pilothouse.feature.site.plan.Check;
import dev.pilothouse.feature.site.plan.SitePlan;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SwaggerReleaseTest {
    @Test
    void twoReleasesOfABuildNobodyHereWroteReachVisitorsByteForByte() throws Exception {
        Path first = swagger("5.18.2");
        Path second = swagger("5.21.0");
        try (SiteTown town = SiteTown.empty()) {
            SitePlan plan = town.plan(first);
            assertThat(plan.release()).isEqualTo(1);
            assertThat(plan.checks())
                    .filteredOn(check -> check.verdict() != Check.Verdict.FINE)
                    .extracting(Check::text)
                    .containsExactly("6 source maps will be public");

            Verified verified = town.release(first);
            assertThat(verified.equal()).isTrue();
            assertThat(verified.pages()).isEqualTo(2);
            assertServed(town, town.engine.read(first, Progress.NONE));

            town.invalidationsTake(Duration.ofSeconds(1));
            byte[] oldBundle = Files.readAllBytes(first.resolve("swagger-ui-bundle.js"));
            Deployed deployed = town.deploy(second);
            assertThat(town.get("/swagger-ui-bundle.js").body()).isEqualTo(oldBundle);

            town.engine.follow(deployed, SiteTown.permit(), Progress.NONE);
            assertServed(town, town.engine.read(second, Progress.NONE));
            assertThat(town.plan(second).empty()).isTrue();
        }
    }

    @Test
    void anUnchangedBuildNeedsThreeRequestsAndTheNextAsManyAsItChangesFiles() throws Exception {
        try (SiteTown town = SiteTown.empty()) {
            Build first = town.engine.read(swagger("5.18.2"), Progress.NONE);
            Build second = town.engine.read(swagger("5.21.0"), Progress.NONE);

            Requests.assertInProportion(town, first);
            Requests.assertUnchangedNeedsThree(town, first);
            assertThat(Requests.assertInProportion(town, second)).isLessThan(18);
            Requests.assertUnchangedNeedsThree(town, second);
        }
    }

    private static void assertServed(SiteTown town, Build build) throws IOException {
        assertThat(build.files()).hasSize(18);
        for (LocalFile file : build.files()) {
            HttpResponse<byte[]> answer = town.get("/" + file.path());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .isEqualTo(Files.readAllBytes(build.origin().resolve(file.path())));
            assertThat(answer.headers().firstValue("content-type")).contains(file.contentType());
            assertThat(answer.headers().firstValue("cache-control")).contains(file.cacheControl());
        }
    }

    private static Path swagger(String version) {
        return Path.of("target/sites/swagger-ui-" + version, "META-INF/resources/webjars/swagger-ui", version);
    }
}
