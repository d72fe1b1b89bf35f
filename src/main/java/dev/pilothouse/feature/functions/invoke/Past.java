package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One invocation of the history.
 *
 * @param at when it was sent
 * @param event as it was sent; empty where it was too long to be kept
 * @param outcome whether it ran; nobody may know
 * @param words what came of it where there is no answer
 * @param response what came back; empty where nothing did
 */
public record Past(
        Instant at,
        Optional<String> qualifier,
        Mode mode,
        Optional<String> event,
        Outcome outcome,
        String words,
        Optional<Response> response) {
    /** Longer texts are not kept. */
    static final int LONGEST = 256 * 1024;

    /**
     * What came back.
     *
     * @param payload empty where it was too long to be kept
     * @param tail the last lines it wrote
     */
    public record Response(
            Optional<String> functionError,
            Optional<String> payload,
            Optional<String> tail,
            String requestId,
            Optional<String> version,
            Duration took) {}

    static Past of(Invocation invocation, Answer answer) {
        return new Past(
                answer.receipt().sent(),
                invocation.qualifier(),
                invocation.mode(),
                kept(invocation.event()),
                Outcome.DONE,
                "",
                Optional.of(new Response(
                        answer.functionError(),
                        kept(answer.payload()),
                        answer.tail(),
                        answer.receipt().requestId(),
                        answer.receipt().version(),
                        answer.receipt().took())));
    }

    static Past of(Invocation invocation, Instant sent, Fault fault) {
        return new Past(
                sent,
                invocation.qualifier(),
                invocation.mode(),
                kept(invocation.event()),
                fault.outcome(),
                fault.what(),
                Optional.empty());
    }

    private static Optional<String> kept(String text) {
        return Optional.of(text).filter(it -> it.length() <= LONGEST);
    }

    // Both sides may hold anything.
    @Override
    public String toString() {
        return "Past[" + at + ", " + outcome + "]";
    }
}
