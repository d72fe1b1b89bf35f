package dev.pilothouse.sandbox.iam;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Verifies AWS Signature Version 4 against the keys of the sandbox. Thread-safe. */
public final class Signatures {
    private static final Duration S3_SKEW = Duration.ofMinutes(15);
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final KeyRing keys;
    private final Clock machine;
    private final Clock sandbox;
    private final Supplier<Duration> skew;

    /**
     * Of the sandbox's keys.
     *
     * @param machine the clock by which clients date their signatures
     * @param sandbox the clock by which URLs run out
     * @param skew how far the server's clock shall seem to be ahead, as a fault
     */
    public Signatures(KeyRing keys, Clock machine, Clock sandbox, Supplier<Duration> skew) {
        this.keys = keys;
        this.machine = machine;
        this.sandbox = sandbox;
        this.skew = skew;
    }

    /** What the server takes for the time when it looks at a date that a client signed. */
    public Instant now() {
        return machine.instant().plus(skew.get());
    }

    /**
     * Verifies everything but the body itself.
     *
     * @param payloadHash what stands for the body in the canonical request
     * @throws RefusedException where it does not hold
     */
    public Proof verify(Signable request, Signature signature, String payloadHash) {
        checkDate(signature);
        KeyRing.Key key = keys.find(signature.credential().accessKeyId())
                .orElseThrow(() -> refused(
                        Refusal.UNKNOWN_KEY,
                        "no such key",
                        Map.of("AWSAccessKeyId", signature.credential().accessKeyId())));
        checkToken(key, signature);
        if (signature.service().equals("s3")) {
            checkSignedHeaders(request, signature);
        }
        String canonical = CanonicalRequest.of(request, signature, payloadHash);
        String toSign = String.join(
                "\n",
                Signature.ALGORITHM,
                signature.timestamp(),
                signature.credential().scope(),
                Hashes.sha256(canonical));
        SigningKey signing = SigningKey.derive(
                key.issued().secretKey(), signature.credential().scope());
        if (!SigningKey.same(signing.sign(toSign), signature.value())) {
            Map<String, String> details = new HashMap<>();
            details.put("AWSAccessKeyId", signature.credential().accessKeyId());
            details.put("StringToSign", toSign);
            details.put("SignatureProvided", signature.value());
            details.put("CanonicalRequest", canonical);
            throw refused(Refusal.BAD_SIGNATURE, "another signature", details);
        }
        return new Proof(key.caller(), keys.policy(key), new ChunkChain(signing, signature));
    }

    private void checkDate(Signature signature) {
        Instant signed = signature.signedAt();
        Instant server = now();
        Duration allowed = signature.service().equals("s3") ? S3_SKEW : SKEW;
        if (!signature.credential().scope().startsWith(signature.timestamp().substring(0, 8))) {
            throw refused(Refusal.BAD_SIGNATURE, "Date in Credential scope does not match the request's", Map.of());
        }
        if (signature.isPresigned()) {
            Instant end = signed.plus(signature.life().orElseThrow());
            if (sandbox.instant().plus(skew.get()).isAfter(end)) {
                throw refused(
                        Refusal.URL_EXPIRED,
                        "Request has expired",
                        Map.of("Expires", end.toString(), "ServerTime", server.toString()));
            }
        } else if (signed.isBefore(server.minus(allowed))) {
            throw skewed(signature, server, "Signature expired: %s is now earlier than %s (%s - %d min.)", allowed);
        }
        if (signed.isAfter(server.plus(allowed))) {
            throw skewed(
                    signature,
                    server,
                    "Signature not yet current: %s is still later than %s (%s + %d min.)",
                    allowed.negated());
        }
    }

    /** {@code back} from the server's time lies the limit. */
    private static RefusedException skewed(Signature signature, Instant server, String text, Duration back) {
        String message = String.format(
                Locale.ROOT,
                text,
                signature.timestamp(),
                Signature.print(server.minus(back)),
                Signature.print(server),
                back.abs().toMinutes());
        return refused(
                Refusal.SKEWED,
                message,
                Map.of(
                        "RequestTime",
                        signature.timestamp(),
                        "ServerTime",
                        server.toString(),
                        "MaxAllowedSkewMilliseconds",
                        Long.toString(back.abs().toMillis())));
    }

    private void checkToken(KeyRing.Key key, Signature signature) {
        Optional<String> token = signature.credential().token();
        if (!token.orElse("").equals(key.issued().token())) {
            throw refused(
                    Refusal.BAD_TOKEN,
                    "another token",
                    token.map(t -> Map.of("Token-0", t)).orElse(Map.of()));
        }
        if (keys.isExpired(key)) {
            throw refused(
                    Refusal.EXPIRED,
                    "expired",
                    token.map(t -> Map.of("Token-0", t)).orElse(Map.of()));
        }
    }

    private static void checkSignedHeaders(Signable request, Signature signature) {
        request.headers().keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.startsWith("x-amz-") || name.equals("host"))
                .filter(name -> !signature.signedHeaders().contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw refused(
                            Refusal.UNSIGNED_HEADER,
                            "There were headers present in the request which were not signed",
                            Map.of("HeadersNotSigned", name));
                });
    }

    private static RefusedException refused(Refusal refusal, String message, Map<String, String> details) {
        return new RefusedException(refusal, message, details);
    }
}
