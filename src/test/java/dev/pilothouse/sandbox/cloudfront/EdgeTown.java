package dev.pilothouse.sandbox.cloudfront;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pilothouse.sandbox.Options;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.iam.Keys;
import dev.pilothouse.sandbox.s3.ObjectHeaders;
import dev.pilothouse.sandbox.s3.S3Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.CachePolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.CachePolicyQueryStringBehavior;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.Invalidation;
import software.amazon.awssdk.services.cloudfront.model.Origin;

/** A sandbox whose clock only tests move, with a bucket, a distribution in front of it, a visitor, and an operator with the real SDK. */
final class EdgeTown implements AutoCloseable {
    static final String ID = "EDFDVBD6EXAMPLE";
    static final String BUCKET = "example-site";
    /** Min TTL 0, default an hour, max a day, query strings not part of the key. */
    static final String BY_HEADER = "b2884449-e4de-46a7-ac36-70bc7f1ddd6d";

    private static final String ROLE = "arn:aws:iam::402112345678:role/operator";
    private static final String ALLOW_ALL = """
        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}
        """;
    private static final String OPEN_BUT_FOR_PRIVATE = """
        {"Version": "2012-10-17", "Statement": [
          {"Effect": "Allow", "Principal": {"Service": "cloudfront.amazonaws.com"}, "Action": "s3:GetObject",
           "Resource": "arn:aws:s3:::example-site/*",
           "Condition": {"StringEquals": {"AWS:SourceArn": "arn:aws:cloudfront::402112345678:distribution/%s"}}},
          {"Effect": "Allow", "Principal": {"Service": "cloudfront.amazonaws.com"}, "Action": "s3:ListBucket",
           "Resource": "arn:aws:s3:::example-site"},
          {"Effect": "Deny", "Principal": {"Service": "cloudfront.amazonaws.com"}, "Action": "s3:GetObject",
           "Resource": "arn:aws:s3:::example-site/.pilothouse/*"}]}
        """;

    final Sandbox sandbox = Sandbox.start(Options.defaults(), world -> {
        S3Service s3 = new S3Service(world);
        return List.of(s3, new CloudFrontService(world, s3));
    });
    final S3Service s3 = sandbox.service(S3Service.class);
    final CloudFrontService cloudFront = sandbox.service(CloudFrontService.class);
    final CloudFrontClient sdk;
    final URI edge;
    private final HttpClient browser = HttpClient.newHttpClient();

    /** The distribution as {@code more} changes it. */
    EdgeTown(Consumer<DistributionConfig.Builder> more) {
        sandbox.clock().hold();
        s3.createBucket(BUCKET);
        s3.putPolicy(BUCKET, OPEN_BUT_FOR_PRIVATE.formatted(ID));
        cloudFront.cachePolicy(BY_HEADER, policy(0, 3600, 86_400, CachePolicyQueryStringBehavior.NONE));
        edge = cloudFront.create(ID, config(more));
        sdk = client(ALLOW_ALL);
    }

    EdgeTown() {
        this(_ -> {});
    }

    static CachePolicyConfig policy(long min, long usual, long max, CachePolicyQueryStringBehavior queries) {
        return CachePolicyConfig.builder()
                .name("policy")
                .minTTL(min)
                .defaultTTL(usual)
                .maxTTL(max)
                .parametersInCacheKeyAndForwardedToOrigin(
                        it -> it.queryStringsConfig(strings -> strings.queryStringBehavior(queries)))
                .build();
    }

    static DistributionConfig config(Consumer<DistributionConfig.Builder> more) {
        return DistributionConfig.builder()
                .callerReference("made")
                .comment("Example")
                .enabled(true)
                .defaultRootObject("index.html")
                .applyMutation(origin("bucket", BUCKET + ".s3.eu-west-1.amazonaws.com", "", "E327GJI25M56DG"))
                .defaultCacheBehavior(it -> it.targetOriginId("bucket")
                        .viewerProtocolPolicy("allow-all")
                        .cachePolicyId(BY_HEADER))
                .applyMutation(more)
                .build();
    }

    /** One origin instead of those before. */
    static Consumer<DistributionConfig.Builder> origin(String id, String domain, String path, String accessControl) {
        Origin origin = Origin.builder()
                .id(id)
                .domainName(domain)
                .originPath(path)
                .originAccessControlId(accessControl)
                .build();
        return config -> config.origins(it -> it.quantity(1).items(origin));
    }

    /** The SDK's client for somebody with that policy. */
    CloudFrontClient client(String policy) {
        sandbox.world().keys().role(ROLE, policy);
        Keys.Issued keys = sandbox.world().keys().staticKeys(ROLE, "test");
        return CloudFrontClient.builder()
                .endpointOverride(sandbox.address())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(keys.accessKeyId(), keys.secretKey())))
                .build();
    }

    void put(String key, String text, String cacheControl) {
        put(key, text.getBytes(UTF_8), cacheControl);
    }

    void put(String key, byte[] bytes, String cacheControl) {
        s3.put(BUCKET, key, bytes, ObjectHeaders.of("text/plain", cacheControl, Map.of()));
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(edge + path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> send(String method, String path) {
        return send(
                HttpRequest.newBuilder(URI.create(edge + path)).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /** How the edge came by its answer: {@code Hit}, {@code Miss}, {@code RefreshHit} or {@code Error}. */
    static String source(HttpResponse<?> answer) {
        return answer.headers().firstValue("x-cache").orElse("").replace(" from cloudfront", "");
    }

    Invalidation invalidate(String reference, String... paths) {
        return sdk.createInvalidation(it -> it.distributionId(ID)
                        .invalidationBatch(batch -> batch.callerReference(reference)
                                .paths(all -> all.quantity(paths.length).items(paths))))
                .invalidation();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
        sdk.close();
        sandbox.close();
    }
}
