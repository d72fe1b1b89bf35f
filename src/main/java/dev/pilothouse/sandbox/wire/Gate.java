package dev.pilothouse.sandbox.wire;

import dev.pilothouse.sandbox.iam.Caller;
import dev.pilothouse.sandbox.iam.Hashes;
import dev.pilothouse.sandbox.iam.Proof;
import dev.pilothouse.sandbox.iam.Refusal;
import dev.pilothouse.sandbox.iam.RefusedException;
import dev.pilothouse.sandbox.iam.Signable;
import dev.pilothouse.sandbox.iam.Signature;
import dev.pilothouse.sandbox.iam.Signatures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets requests in: proves who signed, and what they signed. Thread-safe. */
public final class Gate {
    private static final Pattern SCOPE =
            Pattern.compile("(?:^|Credential=)([^/\\s]+)/\\d{8}/[^/]+/([^/]+)/aws4_request");
    private static final String HASH = "x-amz-content-sha256";
    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";
    private static final String CHUNKED = "STREAMING-";
    private static final String UNSIGNED_CHUNKS = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";

    private final Signatures signatures;
    private final Clock clock;
    private final String region;

    /**
     * With a verifier of signatures.
     *
     * @param clock what {@code aws:CurrentTime} tells
     * @param region what {@code aws:RequestedRegion} tells
     */
    public Gate(Signatures signatures, Clock clock, String region) {
        this.signatures = signatures;
        this.clock = clock;
        this.region = region;
    }

    /** The service in the signature's scope, believed only to find out whom to ask. */
    Optional<String> signingName(Request http) {
        Matcher scope = SCOPE.matcher(http.header("Authorization")
                .or(() -> http.query("X-Amz-Credential"))
                .orElse(""));
        return scope.find() ? Optional.of(scope.group(2)) : Optional.empty();
    }

    /** What the dates of signatures are compared with. */
    Instant signatureTime() {
        return signatures.now();
    }

    /** Lets anybody in; a signature is not looked at. */
    Admission letIn(Service service, Request http, Payload payload) throws IOException {
        return nobody(service, http, Content.of(new ByteArrayInputStream(payload.bytes())));
    }

    /**
     * Lets in whoever signed; at S3 also those who did not, for a bucket's policy to decide.
     *
     * @throws RefusedException where the signature does not hold
     */
    Admission admit(Service service, Request http, Payload payload) throws IOException {
        boolean s3 = Style.of(service) == Style.S3;
        Signable signable = new Signable(http.method(), http.rawPath(), http.query(), http.headers());
        Optional<Signature> signature = Signature.of(signable);
        if (signature.isEmpty()) {
            if (s3) {
                String hash = http.header(HASH).orElse(UNSIGNED);
                return nobody(service, http, content(http, payload.stream(), hash, Optional.empty()));
            }
            throw new RefusedException(Refusal.UNSIGNED, "not signed", Map.of());
        }
        String hash = s3 ? declaredHash(http) : Hashes.sha256(payload.bytes());
        Proof proof = signatures.verify(signable, signature.get(), hash);
        Content content = s3
                ? content(http, payload.stream(), hash, Optional.of(proof))
                : Content.of(new ByteArrayInputStream(payload.bytes()));
        return new Admission(
                service, proof.caller(), Optional.of(proof.policy()), context(service, http, proof.caller()), content);
    }

    private Admission nobody(Service service, Request http, Content content) {
        Caller nobody = Caller.anonymous();
        return new Admission(service, nobody, Optional.empty(), context(service, http, nobody), content);
    }

    /** S3 hashes no body before it answers: what the client declares is signed, and compared while the body is read. */
    private static String declaredHash(Request http) {
        return http.header(HASH)
                .or(() -> http.query("X-Amz-Signature").map(presigned -> UNSIGNED))
                .orElseThrow(
                        () -> new ApiError(400, "InvalidRequest", "Missing required header for this request: " + HASH));
    }

    private static Content content(Request http, InputStream body, String hash, Optional<Proof> proof) {
        if (hash.startsWith(CHUNKED)) {
            if (http.header("x-amz-decoded-content-length").isEmpty()) {
                throw new ApiError(411, "MissingContentLength", "You must provide the Content-Length HTTP header.");
            }
            boolean unsigned = hash.equals(UNSIGNED_CHUNKS);
            return Content.of(new AwsChunkedStream(body, unsigned ? Optional.empty() : proof.map(Proof::chain)));
        }
        return Content.of(hash.equals(UNSIGNED) ? body : new HashedStream(body, hash));
    }

    private Map<String, String> context(Service service, Request http, Caller caller) {
        Map<String, String> keys = new HashMap<>(service.conditions(http));
        keys.put("aws:CurrentTime", clock.instant().toString());
        keys.put("aws:EpochTime", Long.toString(clock.instant().getEpochSecond()));
        keys.put("aws:RequestedRegion", region);
        keys.put("aws:SourceIp", "127.0.0.1");
        // Loopback stands for AWS behind TLS: a policy that demands TLS must not lock everybody out.
        keys.put("aws:SecureTransport", "true");
        if (!caller.isAnonymous()) {
            keys.put("aws:PrincipalArn", caller.arn());
            keys.put("aws:PrincipalAccount", caller.account());
            keys.put("aws:userid", caller.userId());
        }
        return keys;
    }
}
