package dev.pilothouse.core;

import java.util.Objects;

/**
 * A failure in words, as it is shown.
 *
 * @param what what happened, one sentence
 * @param outcome whether anything was changed
 * @param next what to do next, one or two sentences
 * @param remedy what the program can offer
 * @param technical what "Details" opens; may be empty, never holds secrets
 */
public record Fault(String what, Outcome outcome, String next, Remedy remedy, Technical technical) {
    public Fault {
        Objects.requireNonNull(what);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(next);
        Objects.requireNonNull(remedy);
        Objects.requireNonNull(technical);
    }

    /** A fault of input or state found before anything was sent. */
    public static Fault notDone(String what, String next) {
        return new Fault(what, Outcome.NOT_DONE, next, Remedy.NONE, Technical.NONE);
    }

    /**
     * What a person sends to support: nothing here is secret.
     *
     * @param code the service's error code, such as {@code AccessDenied}, or the exception's simple name
     * @param requestId the service's request id; empty where no answer came
     * @param attempts how many requests were sent for this call; 0 where none was
     */
    public record Technical(
            String code, String service, String operation, String requestId, int attempts, String message) {
        public static final Technical NONE = new Technical("", "", "", "", 0, "");
    }
}
