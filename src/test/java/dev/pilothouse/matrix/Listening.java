package dev.pilothouse.matrix;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Hears all that the program's own classes log, to the last detail, until it is closed. */
final class Listening extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final Queue<ILoggingEvent> heard = new ConcurrentLinkedQueue<>();
    private final Logger ours = (Logger) LoggerFactory.getLogger("dev.pilothouse");
    private final Level before = ours.getLevel();

    Listening() {
        setContext(ours.getLoggerContext());
        start();
        ours.setLevel(Level.TRACE);
        ours.addAppender(this);
    }

    Stream<ILoggingEvent> heard() {
        return heard.stream();
    }

    @Override
    protected void append(ILoggingEvent event) {
        heard.add(event);
    }

    @Override
    public void close() {
        ours.detachAppender(this);
        ours.setLevel(before);
    }
}
