package dev.pilothouse.aws;

import java.util.regex.Pattern;

/** Rides on a failure as suppressed, and tells in which call it happened. */
final class DuringCall extends Exception {
    private static final long serialVersionUID = 1L;
    private static final Pattern READS = Pattern.compile("(Get|Head|List|Describe|BatchGet|Query|Scan).*");
    private static final Pattern SIGN_IN =
            Pattern.compile("InitiateAuth|RespondToAuthChallenge|(Associate|Verify)SoftwareToken|AssumeRole.*");
    private final String service;
    private final String operation;
    private final Calls calls;
    private final boolean sent;

    /** @param sent whether any request may have left this computer */
    DuringCall(String service, String operation, Calls calls, boolean sent) {
        super(service + " " + operation + " (" + calls + ")", null, false, false);
        this.service = service;
        this.operation = operation;
        this.calls = calls;
        this.sent = sent;
    }

    String service() {
        return service;
    }

    String operation() {
        return operation;
    }

    /** Whether a change of something at AWS may have left this computer, by the kind of call and AWS's naming of operations. */
    boolean mayHaveChanged() {
        return sent
                && calls != Calls.READ
                && !READS.matcher(operation).matches()
                && !SIGN_IN.matcher(operation).matches();
    }
}
