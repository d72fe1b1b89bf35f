package dev.pilothouse.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.Logger;

/**
 * How is logged until the program's own log takes over ({@link OwnLog}), by commands, and by the sandbox alone: what went wrong is
 * said on standard error. What the SDK and its HTTP client log below that stays off even when more is wanted: it holds secrets.
 * Logback finds it as a service. In Java, since JavaFX logs before the first frame, and reading XML takes five hundred classes.
 */
public final class FirstLog extends ContextAwareBase implements Configurator {
    private static final String TESTS = "/logback-test.xml";
    private static final String PATTERN = "%d{HH:mm:ss.SSS} %-5level %logger{20} %msg%n";

    /** For Logback. */
    public FirstLog() {}

    /** Tests bring a file of their own. */
    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (FirstLog.class.getResource(TESTS) != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        set(context);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    static void set(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setName("err");
        console.setTarget("System.err");
        console.setEncoder(encoder);
        console.start();
        context.getLogger("software.amazon.awssdk").setLevel(Level.WARN);
        context.getLogger("org.apache.hc").setLevel(Level.WARN);
        // JavaFX on the class path is how the program runs out of Maven; the installers have it as modules.
        context.getLogger("javafx").setLevel(Level.ERROR);
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(console);
    }
}
