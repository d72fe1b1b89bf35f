package dev.pilothouse.sandbox.seed;

import dev.pilothouse.sandbox.dynamodb.DynamoDbService;
import dev.pilothouse.sandbox.lambda.LambdaService;
import dev.pilothouse.sandbox.shop.ShopFunctions;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;

/** The shop's functions with the versions that were released of them, and who else may invoke them. */
final class FunctionSeed {
    /** What visitors use. */
    private static final String LIVE = "live";

    /** What is new in versions, one after the other. */
    private static final List<String> NEWS = List.of(
            "Newer libraries",
            "Log lines tell of the order",
            "Waits less long for others",
            "Half as much memory at the start",
            "Answers 404 for what is not there",
            "Totals in every currency",
            "Tries once more where a call was throttled");

    private final LambdaService lambda;
    private final Instant now;
    private final ShopRandom random = new ShopRandom(11);

    private FunctionSeed(LambdaService lambda, Instant now) {
        this.lambda = lambda;
        this.now = now;
    }

    /** @param writes false where they shall change nothing */
    static void plant(LambdaService lambda, DynamoDbService tables, boolean writes, Instant now) {
        FunctionSeed seed = new FunctionSeed(lambda, now);
        ShopFunctions.over(tables, writes, AcmeShop.ACCOUNT, AcmeShop.REGION).forEach(lambda::create);
        seed.layers();
        seed.versions();
        seed.triggers();
    }

    private void layers() {
        for (String what : List.of("Logging and tracing", "Logging, tracing, metrics")) {
            lambda.layer("acme-common", what, 482_113, List.of("nodejs22.x", "nodejs24.x"));
        }
    }

    private void versions() {
        publish("orders-api", 48, Duration.ofHours(31));
        publish("checkout", 31, Duration.ofHours(26));
        publish("catalog-search", 12, Duration.ofDays(4));
        publish("image-resize", 5, Duration.ofDays(19));
        publish("send-receipt", 9, Duration.ofDays(6));
        publish("nightly-report", 3, Duration.ofDays(40));
        lambda.alias("orders-api", LIVE, "48", Map.of());
        lambda.alias("orders-api", "previous", "47", Map.of());
        lambda.alias("checkout", LIVE, "30", Map.of("31", 0.1));
        lambda.alias("catalog-search", LIVE, "12", Map.of());
        lambda.alias("image-resize", LIVE, "5", Map.of());
        lambda.alias("send-receipt", LIVE, "9", Map.of());
    }

    /** The newest half of that time ago, the others so far apart or a little less. */
    private void publish(String function, int count, Duration apart) {
        for (int back = count - 1; back >= 0; back--) {
            Instant at = now.minus(apart.multipliedBy(back))
                    .minus(apart.dividedBy(2))
                    .plusSeconds(random.below(9000));
            lambda.publish(
                    function,
                    Base64.getEncoder().encodeToString(random.bytes(32)),
                    NEWS.get((count - back) % NEWS.size()),
                    at);
        }
    }

    private void triggers() {
        lambda.trigger(EventSourceMappingConfiguration.builder()
                .uuid("3a1c9f0e-7d52-4b8c-9a64-1f0f6f2f7b11")
                .eventSourceArn("arn:aws:dynamodb:" + AcmeShop.REGION + ":" + AcmeShop.ACCOUNT
                        + ":table/Orders/stream/2026-03-02T09:14:11.402")
                .functionArn(arn("send-receipt"))
                .startingPosition("LATEST")
                .batchSize(10)
                .maximumBatchingWindowInSeconds(0)
                .parallelizationFactor(1)
                .maximumRecordAgeInSeconds(-1)
                .maximumRetryAttempts(-1)
                .bisectBatchOnFunctionError(false)
                .tumblingWindowInSeconds(0)
                .lastModified(now.minus(Duration.ofDays(88)))
                .lastProcessingResult("No records processed")
                // The sandbox has no streams: what is said to be on would be expected to work.
                .state("Disabled")
                .stateTransitionReason("User action")
                .build());
        for (String function : List.of("orders-api", "checkout", "catalog-search")) {
            allow(function, "apigateway.amazonaws.com", "arn:aws:execute-api:%s:%s:k3x9ab12cd/*/*");
        }
        allow("image-resize", "s3.amazonaws.com", "arn:aws:s3:::acme-shop-uploads");
        allow("nightly-report", "events.amazonaws.com", "arn:aws:events:%s:%s:rule/nightly");
    }

    private void allow(String function, String service, String source) {
        lambda.allow(function, """
            {"Version":"2012-10-17","Id":"default","Statement":[{"Sid":"%s","Effect":"Allow",\
            "Principal":{"Service":"%s"},"Action":"lambda:InvokeFunction","Resource":"%s",\
            "Condition":{"ArnLike":{"AWS:SourceArn":"%s"}}}]}\
            """.formatted(
                        service.substring(0, service.indexOf('.')),
                        service,
                        arn(function),
                        source.formatted(AcmeShop.REGION, AcmeShop.ACCOUNT)));
    }

    private static String arn(String function) {
        return "arn:aws:lambda:" + AcmeShop.REGION + ":" + AcmeShop.ACCOUNT + ":function:" + function;
    }
}
