package dev.pilothouse.app;

import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import dev.pilothouse.aws.Secrets;
import java.time.Instant;

/**
 * Something that nobody in the program had foreseen.
 *
 * @param report what a person may send: versions, thread and stack, without secrets
 * @param place class and top of the stack, by which two of the same are known
 */
record Crash(String report, String place) {
    static Crash of(Thread thread, Throwable failure, Instant at) {
        String stack = ThrowableProxyUtil.asString(new ThrowableProxy(failure));
        String report = "Pilothouse %s, %s%nJava %s, JavaFX %s, %s %s%nThread %s%n%s"
                .formatted(
                        Build.version(),
                        at,
                        System.getProperty("java.runtime.version", "unknown"),
                        System.getProperty("javafx.runtime.version", "unknown"),
                        System.getProperty("os.name", "unknown"),
                        System.getProperty("os.arch", ""),
                        thread.getName(),
                        stack);
        StackTraceElement[] trace = failure.getStackTrace();
        return new Crash(
                Secrets.masked(report), failure.getClass().getName() + (trace.length > 0 ? " " + trace[0] : ""));
    }
}
