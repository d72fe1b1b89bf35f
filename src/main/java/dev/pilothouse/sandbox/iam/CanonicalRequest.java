package dev.pilothouse.sandbox.iam;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text that a signature signs, made from a request as it arrived.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">AWS's rules</a>
 */
final class CanonicalRequest {
    private static final String UNRESERVED = "-._~";

    private CanonicalRequest() {}

    static String of(Signable request, Signature signature, String payloadHash) {
        return String.join(
                "\n",
                request.method(),
                path(request.rawPath(), signature.service().equals("s3")),
                query(request),
                headers(request, signature.signedHeaders()),
                String.join(";", signature.signedHeaders()),
                payloadHash);
    }

    /** S3 encodes the path once and takes dots and double slashes as they are; all others encode what came once more. */
    private static String path(String rawPath, boolean s3) {
        String path = s3 ? decode(rawPath) : normalized(rawPath);
        return encode(path.isEmpty() ? "/" : path, true);
    }

    private static String normalized(String rawPath) {
        String path = rawPath.replaceAll("/+", "/");
        return path.contains("/.") ? URI.create(path).normalize().getRawPath() : path;
    }

    private static String decode(String rawPath) {
        return URLDecoder.decode(rawPath.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String query(Signable request) {
        List<String> pairs = new ArrayList<>();
        request.query().forEach((name, values) -> {
            if (!name.equals("X-Amz-Signature")) {
                values.forEach(value -> pairs.add(encode(name, false) + "=" + encode(value, false)));
            }
        });
        // Names are compared before values, so '=' must sort below every character of a name.
        return pairs.stream()
                .sorted((a, b) -> a.replace('=', '\0').compareTo(b.replace('=', '\0')))
                .collect(Collectors.joining("&"));
    }

    private static String headers(Signable request, List<String> names) {
        return names.stream()
                .map(name -> name + ":" + value(request, name) + "\n")
                .collect(Collectors.joining());
    }

    private static String value(Signable request, String name) {
        return request.headers().getOrDefault(name, List.of()).stream()
                .map(value -> value.strip().replaceAll(" +", " "))
                .collect(Collectors.joining(","));
    }

    private static String encode(String text, boolean keepSlash) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 0x80 && Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0 || keepSlash && c == '/') {
                encoded.append(c);
            } else {
                encoded.append(String.format("%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }
}
