package dev.pilothouse.sandbox.s3;

import dev.pilothouse.sandbox.Options;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.iam.Keys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** A sandbox with S3 alone, one bucket, and a client that may do everything. */
final class S3Sandbox implements AutoCloseable {
    static final String BUCKET = "acme-site";
    static final String ALL = """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}\
        """;

    private final Sandbox sandbox;
    private final AtomicInteger roles = new AtomicInteger();
    private final S3Client client;
    private final HttpClient http = HttpClient.newHttpClient();

    S3Sandbox() {
        this(Options.defaults());
    }

    S3Sandbox(Options options) {
        sandbox = Sandbox.start(options, world -> List.of(new S3Service(world)));
        client = client(ALL);
        service().createBucket(BUCKET);
    }

    S3Client client() {
        return client;
    }

    S3Service service() {
        return sandbox.service(S3Service.class);
    }

    Sandbox sandbox() {
        return sandbox;
    }

    /** A client of somebody whom that policy is given. */
    S3Client client(String policy) {
        String role = "arn:aws:iam::402112345678:role/test-" + roles.incrementAndGet();
        sandbox.world().keys().role(role, policy);
        Keys.Issued keys = sandbox.world().keys().staticKeys(role, "test");
        return S3Client.builder()
                .endpointOverride(sandbox.address())
                .region(Region.of(sandbox.world().region()))
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(keys.accessKeyId(), keys.secretKey())))
                .httpClientBuilder(Apache5HttpClient.builder().maxConnections(200))
                .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }

    void put(String key, String text) {
        client.putObject(b -> b.bucket(BUCKET).key(key), RequestBody.fromString(text));
    }

    String text(String key) {
        return client.getObjectAsBytes(b -> b.bucket(BUCKET).key(key)).asUtf8String();
    }

    HeadObjectResponse head(String key) {
        return client.headObject(b -> b.bucket(BUCKET).key(key));
    }

    /** Asks without a signature. */
    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(sandbox.address() + path)).build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String code(Throwable failure) {
        return ((AwsServiceException) failure).awsErrorDetails().errorCode();
    }

    static int status(Throwable failure) {
        return ((AwsServiceException) failure).statusCode();
    }

    @Override
    public void close() {
        client.close();
        http.close();
        sandbox.close();
    }
}
