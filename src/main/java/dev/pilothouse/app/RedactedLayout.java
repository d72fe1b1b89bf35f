package dev.pilothouse.app;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.pilothouse.aws.Secrets;

/** One event as text, stack included, without whatever looks like a key, a token or a signature: the second net. */
final class RedactedLayout extends PatternLayout {
    RedactedLayout() {
        setPattern("%d{yyyy-MM-dd HH:mm:ss.SSS, UTC}Z %-5level [%thread] %logger{20} %msg%n");
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        return Secrets.masked(super.doLayout(event));
    }
}
