package dev.pilothouse.sandbox.lambda;

import dev.pilothouse.sandbox.Options;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.cloudwatch.Metrics;
import dev.pilothouse.sandbox.iam.Keys;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/** A sandbox with Lambda and a log that a test can read, and the real SDK's client that may do everything. */
final class LambdaTown implements AutoCloseable {
    static final String ALL = """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}\
        """;

    final List<Line> lines = new CopyOnWriteArrayList<>();
    private final AtomicInteger roles = new AtomicInteger();
    final Sandbox sandbox = Sandbox.start(
            Options.defaults(),
            world -> List.of(new LambdaService(
                    world,
                    (group, stream, at, message) -> lines.add(new Line(group, stream, at, message)),
                    new Metrics(world.clock()))));
    final LambdaService lambda = sandbox.service(LambdaService.class);
    final LambdaClient sdk = client(ALL);

    /** A client of somebody whom that policy is given; it retries nothing. */
    LambdaClient client(String policy) {
        String role = "arn:aws:iam::402112345678:role/test-" + roles.incrementAndGet();
        sandbox.world().keys().role(role, policy);
        Keys.Issued keys = sandbox.world().keys().staticKeys(role, "test");
        return LambdaClient.builder()
                .endpointOverride(sandbox.address())
                .region(Region.of(sandbox.world().region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(keys.accessKeyId(), keys.secretKey())))
                .httpClientBuilder(Apache5HttpClient.builder())
                .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }

    /** A function of 256 MB and 3 seconds, on Node.js. */
    void function(String name, Code code) {
        function(name, code, _ -> {});
    }

    void function(String name, Code code, Consumer<FunctionConfiguration.Builder> more) {
        lambda.create(new Definition(
                FunctionConfiguration.builder()
                        .functionName(name)
                        .runtime("nodejs24.x")
                        .handler("index.handler")
                        .role("arn:aws:iam::402112345678:role/functions")
                        .memorySize(256)
                        .timeout(3)
                        .applyMutation(more)
                        .build(),
                code,
                Duration.ofMillis(400),
                80,
                Map.of("app", "test")));
    }

    /** Answers the event itself. */
    void echo(String name) {
        function(name, (event, context) -> context.answer(event));
    }

    /** What was logged, without the times that begin some lines. */
    List<String> said() {
        return lines.stream().map(Line::message).toList();
    }

    static String code(Throwable refused) {
        return ((AwsServiceException) refused).awsErrorDetails().errorCode();
    }

    static String text(Throwable refused) {
        return ((AwsServiceException) refused).awsErrorDetails().errorMessage();
    }

    @Override
    public void close() {
        sdk.close();
        sandbox.close();
    }

    record Line(String group, String stream, Instant at, String message) {}
}
