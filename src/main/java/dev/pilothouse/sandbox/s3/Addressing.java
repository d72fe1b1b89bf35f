package dev.pilothouse.sandbox.s3;

import dev.pilothouse.sandbox.wire.Request;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which bucket a request means, by Host or by path ("Virtual hosting of general purpose buckets").
 *
 * @param exists whether there is such a bucket: only that tells an unsigned request to S3 from one to another service
 */
record Addressing(Predicate<String> exists) {
    private static final Pattern WEBSITE = Pattern.compile("(.+)\\.s3-website[.-].+");
    private static final Pattern SERVICE =
            Pattern.compile("(?:(.+)\\.)?s3(?:[.-][a-z0-9-]+)?\\.(?:localhost|amazonaws\\.com)");
    private static final Pattern PLAIN = Pattern.compile("(.+)\\.localhost");

    /** {@code /bucket} or {@code /bucket/key…}, percent-encoding kept; empty where the request is none of S3's. */
    Optional<String> modelPath(Request http) {
        String host = host(http);
        Matcher service = SERVICE.matcher(host);
        if (service.matches()) {
            return Optional.of(service.group(1) == null ? path(http) : within(service.group(1), http));
        }
        Matcher plain = PLAIN.matcher(host);
        if (plain.matches() && exists.test(plain.group(1))) {
            return Optional.of(within(plain.group(1), http));
        }
        return Optional.of(path(http))
                .filter(path -> exists.test(Target.of(path).bucket()));
    }

    /** The bucket whose website the Host names. */
    static Optional<String> website(Request http) {
        Matcher website = WEBSITE.matcher(host(http));
        return website.matches() ? Optional.of(website.group(1)) : Optional.empty();
    }

    private static String host(Request http) {
        return http.header("Host").orElse("").replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    }

    private static String within(String bucket, Request http) {
        return "/" + bucket + (http.rawPath().equals("/") ? "" : http.rawPath());
    }

    private static String path(Request http) {
        return http.rawPath();
    }

    /** A model path taken apart; the key is decoded, and empty where the bucket itself is meant. */
    record Target(String bucket, String key) {
        static Target of(String modelPath) {
            int end = modelPath.indexOf('/', 1);
            return end < 0
                    ? new Target(modelPath.substring(Math.min(1, modelPath.length())), "")
                    : new Target(modelPath.substring(1, end), UrlEncoding.decodePath(modelPath.substring(end + 1)));
        }
    }
}
