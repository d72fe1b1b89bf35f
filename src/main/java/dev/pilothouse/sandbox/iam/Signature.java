package dev.pilothouse.sandbox.iam;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A Signature Version 4 as it stands in a request's header or query.
 *
 * @param timestamp {@code X-Amz-Date} as sent, such as {@code 20261123T093000Z}
 * @param life how long a presigned URL may be used; empty for a signature in the header
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-authentication-methods.html">AWS's forms</a>
 */
public record Signature(
        Credential credential, String timestamp, List<String> signedHeaders, String value, Optional<Duration> life) {
    static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    /**
     * Finds the signature.
     *
     * @throws RefusedException where there is one that cannot be read
     */
    public static Optional<Signature> of(Signable request) {
        Optional<String> header = request.header("Authorization").filter(text -> text.startsWith("AWS4-"));
        if (header.isPresent()) {
            return Optional.of(fromHeader(request, header.get()));
        }
        return request.parameter("X-Amz-Algorithm").map(algorithm -> fromQuery(request, algorithm));
    }

    private static Signature fromHeader(Signable request, String header) {
        int space = header.indexOf(' ');
        Map<String, String> parts = new HashMap<>();
        for (String part : header.substring(space + 1).split(",")) {
            String[] pair = part.strip().split("=", 2);
            parts.put(pair[0], pair.length > 1 ? pair[1] : "");
        }
        checkAlgorithm(space < 0 ? header : header.substring(0, space));
        return read(
                name -> Optional.ofNullable(parts.get(name)),
                request.header("X-Amz-Date").or(() -> request.header("Date")),
                request.header("X-Amz-Security-Token"),
                Optional.empty());
    }

    private static Signature fromQuery(Signable request, String algorithm) {
        checkAlgorithm(algorithm);
        return read(
                name -> request.parameter("X-Amz-" + name),
                request.parameter("X-Amz-Date"),
                request.parameter("X-Amz-Security-Token"),
                Optional.of(request.parameter("X-Amz-Expires")
                        .map(Signature::seconds)
                        .orElseThrow(() -> malformed("Expires"))));
    }

    private static Signature read(
            Function<String, Optional<String>> part,
            Optional<String> timestamp,
            Optional<String> token,
            Optional<Duration> life) {
        return new Signature(
                Credential.of(part.apply("Credential").orElseThrow(() -> malformed("Credential")), token),
                timestamp.orElseThrow(() -> malformed("Date")),
                List.of(part.apply("SignedHeaders")
                        .orElseThrow(() -> malformed("SignedHeaders"))
                        .split(";")),
                part.apply("Signature").orElseThrow(() -> malformed("Signature")),
                life);
    }

    private static Duration seconds(String text) {
        try {
            return Duration.ofSeconds(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw malformed("Expires");
        }
    }

    private static void checkAlgorithm(String algorithm) {
        if (!algorithm.equals(ALGORITHM)) {
            throw malformed("Algorithm");
        }
    }

    private static RefusedException malformed(String part) {
        return new RefusedException(
                Refusal.MALFORMED, "The authorization is malformed; the " + part + " is missing or wrong.", Map.of());
    }

    /** When the request was signed. */
    Instant signedAt() {
        try {
            return LocalDateTime.parse(timestamp, TIMESTAMP).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw malformed("Date");
        }
    }

    static String print(Instant instant) {
        return TIMESTAMP.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** The service's signing name. */
    public String service() {
        return credential.scope().split("/")[2];
    }

    boolean isPresigned() {
        return life.isPresent();
    }

    /**
     * Which key signed, and for what.
     *
     * @param scope date, region, service and {@code aws4_request}, joined by slashes
     * @param token of temporary credentials
     */
    record Credential(String accessKeyId, String scope, Optional<String> token) {
        private static final int PARTS = 5;

        static Credential of(String text, Optional<String> token) {
            int end = text.indexOf('/');
            String scope = text.substring(end + 1);
            if (end < 0 || text.split("/").length != PARTS || !scope.endsWith("/aws4_request")) {
                throw malformed("Credential");
            }
            return new Credential(text.substring(0, end), scope, token);
        }
    }
}
