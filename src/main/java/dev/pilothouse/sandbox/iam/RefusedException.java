package dev.pilothouse.sandbox.iam;

import java.util.Map;

/** A request that is not let in. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Refusal refusal;
    private final transient Map<String, String> details;

    /** With the reason for a log, and what S3 tells besides. */
    public RefusedException(Refusal refusal, String message, Map<String, String> details) {
        super(message);
        this.refusal = refusal;
        this.details = Map.copyOf(details);
    }

    /** Which of the reasons. */
    public Refusal refusal() {
        return refusal;
    }

    /** What S3 puts beside code and message, by element name. */
    public Map<String, String> details() {
        return details;
    }
}
