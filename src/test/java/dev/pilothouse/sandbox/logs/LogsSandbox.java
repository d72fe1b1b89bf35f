package dev.pilothouse.sandbox.logs;

import dev.pilothouse.sandbox.Options;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.iam.Keys;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;

/** A sandbox with CloudWatch Logs alone, and the real SDK's client that may do everything. */
final class LogsSandbox implements AutoCloseable {
    static final String ALL = """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}\
        """;

    private final Sandbox sandbox = Sandbox.start(Options.defaults(), world -> List.of(new LogsService(world)));
    private final AtomicInteger made = new AtomicInteger();
    final CloudWatchLogsClient sdk = client(ALL);

    Sandbox sandbox() {
        return sandbox;
    }

    LogsService service() {
        return sandbox.service(LogsService.class);
    }

    /** A client of somebody whom that policy is given; it retries nothing. */
    CloudWatchLogsClient client(String policy) {
        String role = "arn:aws:iam::402112345678:role/test-" + made.incrementAndGet();
        sandbox.world().keys().role(role, policy);
        Keys.Issued keys = sandbox.world().keys().staticKeys(role, "test");
        return CloudWatchLogsClient.builder()
                .endpointOverride(sandbox.address())
                .region(Region.of(sandbox.world().region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(keys.accessKeyId(), keys.secretKey())))
                .httpClientBuilder(Apache5HttpClient.builder())
                .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }

    /** The name of a group that nobody has used. */
    String name() {
        return "/test/" + made.incrementAndGet();
    }

    /** A new group, with a line at each of these times in stream {@code s}: {@code line 0} and on. */
    String group(long... times) {
        String group = name();
        sdk.createLogGroup(it -> it.logGroupName(group));
        IntStream.range(0, times.length)
                .forEach(i -> service().store().write(group, "s", Instant.ofEpochMilli(times[i]), "line " + i));
        return group;
    }

    long now() {
        return sandbox.clock().millis();
    }

    static String code(AwsServiceException e) {
        return e.awsErrorDetails().errorCode();
    }

    @Override
    public void close() {
        sdk.close();
        sandbox.close();
    }
}
