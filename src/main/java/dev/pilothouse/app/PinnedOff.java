package dev.pilothouse.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import org.slf4j.Marker;

/**
 * Keeps quiet, whatever level is set, what would write requests, answers and signatures: the SDK and the HTTP client below a
 * warning, and their wire loggers altogether.
 */
final class PinnedOff extends TurboFilter {
    private static final List<String> WIRE = List.of(
            "org.apache.hc.client5.http.wire",
            "org.apache.hc.client5.http.headers",
            "org.apache.http.wire",
            "org.apache.http.headers",
            "software.amazon.awssdk.request",
            "software.amazon.awssdk.requestId",
            "software.amazon.awssdk.auth");
    private static final List<String> LIBRARIES = List.of(
            "software.amazon.awssdk", "org.apache.hc", "org.apache.http", "io.netty", "com.nimbusds", "jdk.", "sun.");

    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String format, Object[] params, Throwable failure) {
        String name = logger.getName();
        boolean quiet = WIRE.stream().anyMatch(name::startsWith)
                || !level.isGreaterOrEqual(Level.WARN) && LIBRARIES.stream().anyMatch(name::startsWith);
        return quiet ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
