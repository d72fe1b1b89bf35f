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
 * @param reading whether something was only to be read, so that there is no change to speak of
 */
public record Fault(String what, Outcome outcome, String next, Remedy remedy, Technical technical, boolean reading) {
    public Fault {
        Objects.requireNonNull(what);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(next);
        Objects.requireNonNull(remedy);
        Objects.requireNonNull(technical);
    }

    /** Of a change, or of what may be part of one. */
    public Fault(String what, Outcome outcome, String next, Remedy remedy, Technical technical) {
        this(what, outcome, next, remedy, technical, false);
    }

    /**
     * The same of something that was only to be read. Where a call that may have changed something failed on the way, as
     * while signing in, its outcome stands.
     */
    public Fault ofReading() {
        return switch (outcome) {
            case DONE -> this;
            case NOT_DONE -> new Fault(what, outcome, next, remedy, technical, true);
            case UNKNOWN ->
                technical.operation().isEmpty()
                        ? new Fault(what, Outcome.NOT_DONE, Text.tr("Try again."), Remedy.RETRY, technical, true)
                        : this;
        };
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
