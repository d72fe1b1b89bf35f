package dev.pilothouse.feature.logs.request;

import dev.pilothouse.feature.logs.lines.Arrival;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of a request.
 *
 * @param lines by time, of all functions
 * @param parts by time, one for each invocation
 * @param trace of X-Ray
 * @param spans by time; of the trace, or else of the lines
 * @param traced whether X-Ray told the spans
 * @param notes what could not be read, in words
 */
record RequestStory(
        String id,
        List<Arrival> lines,
        List<Part> parts,
        Optional<String> trace,
        List<Span> spans,
        boolean traced,
        List<String> notes) {
    /** From the first to the last moment. */
    Duration length() {
        Optional<Instant> from = spans.stream().map(Span::from).min(Instant::compareTo);
        Optional<Instant> to = spans.stream().map(Span::to).max(Instant::compareTo);
        return from.isPresent() && to.isPresent() ? Duration.between(from.get(), to.get()) : Duration.ZERO;
    }
}
