package dev.pilothouse.aws.s3;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.aws.SignedCall;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/**
 * Puts thousands of small objects at a third of the time that the SDK's client takes for them (bench {@code put-path}).
 * The first try of each goes past it; where that was not answered, or with something that passes, the client tries as it
 * always does. Refusals are the exceptions that the client throws. Blocking; thread-safe.
 */
public final class ObjectPuts {
    // A bucket with a dot in its name has no host that a wildcard certificate is good for.
    private static final Pattern HOST = Pattern.compile("[a-z0-9][a-z0-9-]{1,61}[a-z0-9]");
    private static final long LARGE = 1024 * 1024;
    private final AwsClients clients;

    public ObjectPuts(AwsClients clients) {
        this.clients = clients;
    }

    /**
     * As {@link S3Client#putObject}, for calls that may be sent twice without harm.
     *
     * @param request quick with its SHA-256 and nothing but texts in its headers
     * @param body quick below 1 MB: a larger one is not sent before S3 wants it
     */
    public Stored put(PutObjectRequest request, RequestBody body) {
        long length = body.optionalContentLength().orElse(LARGE);
        if (!isPlain(request)
                || length >= LARGE
                || !clients.emulated() && !HOST.matcher(request.bucket()).matches()) {
            return byClient(request, body);
        }
        SignedCall call = clients.signed("PutObject");
        Tried tried;
        try {
            SdkHttpRequest http = http(call.service(), clients.emulated(), request, length);
            tried = call.send(http, body.contentStreamProvider(), ObjectPuts::tried);
        } catch (IOException e) {
            tried = new Tried(Optional.empty(), e.toString());
        }
        return tried.stored().isPresent() ? tried.stored().get() : again(request, body, tried.failure());
    }

    /**
     * What S3 answered.
     *
     * @param etag the object's entity tag, with its quotes
     * @param sha256 the SHA-256 that S3 computed of what it stored, in base64; empty where the answer has none
     */
    public record Stored(String etag, Optional<String> sha256) {}

    /** The first try: what was stored, or what went wrong. */
    private record Tried(Optional<Stored> stored, String failure) {}

    // As the client notes its own tries: the first one may have taken effect unseen.
    private Stored again(PutObjectRequest request, RequestBody body, String failure) {
        try {
            return byClient(request, body);
        } catch (SdkException e) {
            e.addSuppressed(SdkClientException.create("Request attempt 1 failure: " + failure));
            throw e;
        }
    }

    private Stored byClient(PutObjectRequest request, RequestBody body) {
        PutObjectResponse answer =
                clients.get(S3Client.class, S3Client::builder, Calls.TRANSFER).putObject(request, body);
        return new Stored(answer.eTag(), Optional.ofNullable(answer.checksumSHA256()));
    }

    private static boolean isPlain(PutObjectRequest request) {
        return request.checksumSHA256() != null
                && request.sdkFields().stream()
                        .filter(field -> field.location() == MarshallLocation.HEADER)
                        .map(field -> field.getValueOrDefault(request))
                        .allMatch(value -> value == null
                                || value instanceof String
                                || value instanceof Map<?, ?> metadata && metadata.isEmpty());
    }

    /** @param emulated whether the bucket stands in the path instead of the host */
    static SdkHttpRequest http(URI service, boolean emulated, PutObjectRequest request, long length) {
        String key = "/" + SdkHttpUtils.urlEncodeIgnoreSlashes(request.key());
        SdkHttpRequest.Builder http =
                SdkHttpRequest.builder().method(SdkHttpMethod.PUT).uri(service);
        if (emulated) {
            http.encodedPath("/" + request.bucket() + key);
        } else {
            http.host(request.bucket() + "." + service.getHost()).encodedPath(key);
        }
        for (SdkField<?> field : request.sdkFields()) {
            if (field.location() == MarshallLocation.HEADER
                    && field.getValueOrDefault(request) instanceof String text) {
                http.putHeader(field.locationName(), text);
            }
        }
        return http.putHeader("Content-Length", Long.toString(length)).build();
    }

    private static Tried tried(HttpExecuteResponse answer) throws IOException {
        if (answer.httpResponse().isSuccessful()) {
            Optional<String> sha256 = answer.httpResponse().firstMatchingHeader("x-amz-checksum-sha256");
            return new Tried(
                    answer.httpResponse().firstMatchingHeader("ETag").map(etag -> new Stored(etag, sha256)),
                    "there was no entity tag");
        }
        Refusal refusal = Refusal.of(answer);
        if (refusal.passes()) {
            return new Tried(
                    Optional.empty(), "Status Code: " + answer.httpResponse().statusCode());
        }
        throw refusal.exception();
    }
}
