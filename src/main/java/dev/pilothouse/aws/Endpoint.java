package dev.pilothouse.aws;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.regions.Region;

/**
 * Where one service is.
 *
 * @param uri scheme and host, with the port where it is not the scheme's own
 * @param region that requests are signed for
 */
record Endpoint(URI uri, Region region) {
    /** What AWS puts before a host for answers that come as streams: {@code streaming-logs.eu-west-1.amazonaws.com}. */
    private static final List<String> STREAMING = List.of("streaming-", "stream-");

    /** Whether a request to {@code target} goes to this service: to its host, or to one below it, such as a bucket's. */
    boolean covers(URI target) {
        if (target.getHost() == null || target.getUserInfo() != null) {
            return false;
        }
        String host = target.getHost().toLowerCase(Locale.ROOT);
        String ours = uri.getHost().toLowerCase(Locale.ROOT);
        return uri.getScheme().equals(target.getScheme())
                && port(uri) == port(target)
                && (host.equals(ours)
                        || host.endsWith("." + ours)
                        || STREAMING.stream().anyMatch(prefix -> host.equals(prefix + ours)));
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equals(uri.getScheme()) ? 443 : 80;
    }
}
