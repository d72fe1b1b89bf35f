package dev.pilothouse.aws.logs;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What Lambda says of a request when it is over, in its text format or in its JSON format.
 *
 * @param duration of the handler
 * @param billed what is paid for
 * @param memory the function's size, MB
 * @param used the most that it used, MB
 * @param init how long a cold start took; empty after a warm one
 * @param restore how long restoring a snapshot took; empty without SnapStart
 * @param trace the X-Ray trace, such as {@code 1-5e1b4151-5ac6c58f5b5dbd7a2f6e4a1f}; empty where there is none
 * @param status such as {@code success}, {@code error} or {@code timeout}; empty where the report tells none
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-view.html">Lambda's log lines</a>
 */
public record Report(
        String requestId,
        Duration duration,
        Duration billed,
        OptionalInt memory,
        OptionalInt used,
        Optional<Duration> init,
        Optional<Duration> restore,
        Optional<String> trace,
        Optional<String> status) {
    /** The report that a line is; empty where it is none. */
    public static Optional<Report> of(String message) {
        return ReportText.read(message).or(() -> ReportJson.read(message));
    }

    /** As of {@link #of(String)}. */
    public static Optional<Report> of(LogLine line) {
        return of(line.message());
    }
}
