package dev.pilothouse.sandbox.cloudfront;

import static dev.pilothouse.sandbox.cloudfront.EdgeTown.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.sandbox.wire.Answer;
import dev.pilothouse.sandbox.wire.Listener;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudfront.model.CacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.Method;
import software.amazon.awssdk.services.cloudfront.model.Origin;

class CustomOriginTest {
    private static final String OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6";
    private static final String DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
    private static final String ALL_VIEWER = "216adef6-5c7f-47e4-b989-5492eafa07d3";

    private final AtomicInteger asked = new AtomicInteger();
    private final Listener server = Listener.open(0, request -> {
        asked.incrementAndGet();
        String said = request.method() + " " + request.rawPath() + "?" + request.rawQuery() + " "
                + new String(request.body().readAllBytes());
        return new Answer(
                200,
                Map.of("Cache-Control", List.of("max-age=60")),
                Answer.text(200, "text/plain", said).body());
    });

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aServerOnThisComputerIsAskedUnderTheOriginsPathAndKeptAsItsBehaviourSays() {
        try (EdgeTown town = new EdgeTown(behind("localhost", OPTIMIZED))) {
            assertThat(town.get("/api/a?b=c").body()).isEqualTo("GET /prod/api/a? ");
            assertThat(source(town.get("/api/a"))).isEqualTo("Hit");
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void whatIsNotCachedIsPassedOnWithMethodQueryAndBody() {
        try (EdgeTown town = new EdgeTown(behind("localhost", DISABLED))) {
            assertThat(town.get("/api/a?b=c").body()).isEqualTo("GET /prod/api/a?b=c ");
            assertThat(source(town.get("/api/a?b=c"))).isNotEqualTo("Hit");
            assertThat(town.send("POST", "/api/a?b=c").body()).isEqualTo("POST /prod/api/a?b=c ");
            assertThat(asked).hasValue(3);
        }
    }

    @Test
    void aNameThatLeadsNowhereAnswers502AsCloudFrontDoes() {
        try (EdgeTown town = new EdgeTown(behind("ec2-198-51-100-23.compute.amazonaws.com", DISABLED))) {
            HttpResponse<String> answer = town.get("/api/a");
            assertThat(answer.statusCode()).isEqualTo(502);
            assertThat(source(answer)).isEqualTo("Error");
            assertThat(answer.body()).contains("wasn't able to resolve the origin domain name");
            assertThat(town.send("POST", "/api/a").statusCode()).isEqualTo(502);
            assertThat(asked).hasValue(0);
        }
    }

    @Test
    void aServerThatDoesNotListenAnswers502() {
        Consumer<DistributionConfig.Builder> gone = behind("localhost", DISABLED);
        server.close();
        try (EdgeTown town = new EdgeTown(gone)) {
            assertThat(town.get("/api/a").statusCode()).isEqualTo(502);
        }
    }

    private Consumer<DistributionConfig.Builder> behind(String domain, String policy) {
        Origin api = Origin.builder()
                .id("api")
                .domainName(domain)
                .originPath("/prod")
                .customOriginConfig(it ->
                        it.httpPort(server.address().getPort()).httpsPort(443).originProtocolPolicy("http-only"))
                .build();
        CacheBehavior calls = CacheBehavior.builder()
                .pathPattern("/api/*")
                .targetOriginId("api")
                .allowedMethods(it -> it.quantity(3).items(Method.GET, Method.HEAD, Method.POST))
                .cachePolicyId(policy)
                .applyMutation(it -> {
                    if (policy.equals(DISABLED)) {
                        it.originRequestPolicyId(ALL_VIEWER);
                    }
                })
                .build();
        return config -> {
            Origin bucket = config.build().origins().items().getFirst();
            config.origins(it -> it.quantity(2).items(bucket, api))
                    .cacheBehaviors(it -> it.quantity(1).items(calls));
        };
    }
}
