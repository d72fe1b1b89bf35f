package dev.pilothouse.aws;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/**
 * An operation of S3 sent past the SDK's client, by AWS's own signer over the session's connections: once, without its
 * rules, interceptors and retries. What every call of a session has is seen to here: owner, user agent, allow-list, report,
 * and the mark on failures. Blocking; thread-safe.
 */
public final class SignedCall {
    private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();
    private static final String SERVICE = "S3";
    private final String operation;
    private final Endpoint endpoint;
    private final AwsCredentialsProvider credentials;
    private final Optional<BucketOwner> owner;
    private final SdkHttpClient http;
    private final Consumer<LastCall> observer;

    SignedCall(
            String operation,
            Endpoint endpoint,
            AwsCredentialsProvider credentials,
            Optional<BucketOwner> owner,
            SdkHttpClient http,
            Consumer<LastCall> observer) {
        this.operation = operation;
        this.endpoint = endpoint;
        this.credentials = credentials;
        this.owner = owner;
        this.http = http;
        this.observer = observer;
    }

    /**
     * Reads an answer.
     *
     * @param <T> what it comes to
     */
    @FunctionalInterface
    public interface Reader<T> {
        /** May throw the {@link SdkException} that the SDK's client would. */
        T read(HttpExecuteResponse answer) throws IOException;
    }

    /** Where the operation's service is. */
    public URI service() {
        return endpoint.uri();
    }

    /**
     * Sends the request once.
     *
     * @param request to {@link #service} or a host below it, without a signature
     * @throws IOException where there was no answer: whether the request has arrived is not known
     */
    public <T> T send(SdkHttpRequest request, ContentStreamProvider body, Reader<T> reader) throws IOException {
        long begun = System.nanoTime();
        SignedRequest signed = signed(request, body);
        if (!endpoint.covers(signed.request().getUri())) {
            throw new IllegalArgumentException(signed.request().host() + " is not of " + endpoint.uri());
        }
        HttpExecuteRequest.Builder call = HttpExecuteRequest.builder().request(signed.request());
        signed.payload().ifPresent(call::contentStreamProvider);
        HttpExecuteResponse answer = http.prepareRequest(call.build()).call();
        try (Whole whole = new Whole(answer)) {
            return reader.read(whole.answer());
        } catch (SdkException e) {
            e.addSuppressed(new DuringCall(SERVICE, operation, Calls.TRANSFER, true));
            throw e;
        } finally {
            report(answer, begun);
        }
    }

    /** An answer of which nobody leaves a rest: read to its end, a connection can be used again. */
    private record Whole(HttpExecuteResponse answer) implements Closeable {
        @Override
        public void close() throws IOException {
            if (answer.responseBody().isPresent()) {
                try (var rest = answer.responseBody().get()) {
                    rest.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
    }

    // Like the SDK's client: over TLS the body goes unsigned, since its checksum is a header that is signed.
    private SignedRequest signed(SdkHttpRequest request, ContentStreamProvider body) {
        SdkHttpRequest.Builder whole = request.toBuilder().putHeader("User-Agent", Wire.userAgent());
        owner.ifPresent(pin -> whole.putHeader("x-amz-expected-bucket-owner", pin.account()));
        return SIGNER.sign(signing -> signing.request(whole.build())
                .payload(body)
                .identity(credentials.resolveCredentials())
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                .putProperty(AwsV4HttpSigner.REGION_NAME, endpoint.region().id())
                .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
                .putProperty(AwsV4HttpSigner.CHUNK_ENCODING_ENABLED, false)
                .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false));
    }

    private void report(HttpExecuteResponse answer, long begunNanos) {
        observer.accept(new LastCall(
                SERVICE,
                operation,
                answer.httpResponse().firstMatchingHeader("x-amz-request-id").orElse(""),
                Duration.ofNanos(System.nanoTime() - begunNanos),
                Instant.now()));
    }
}
