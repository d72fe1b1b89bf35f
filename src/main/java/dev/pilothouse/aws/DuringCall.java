package dev.pilothouse.aws;

/** Rides on a failure as suppressed, and tells in which call it happened. */
final class DuringCall extends Exception {
    private static final long serialVersionUID = 1L;
    private final String service;
    private final String operation;
    private final Calls calls;

    DuringCall(String service, String operation, Calls calls) {
        super(service + " " + operation + " (" + calls + ")", null, false, false);
        this.service = service;
        this.operation = operation;
        this.calls = calls;
    }

    String service() {
        return service;
    }

    String operation() {
        return operation;
    }

    /** Whether the operation leaves something changed at AWS, by the kind of call and AWS's naming of operations. */
    boolean writes() {
        return calls != Calls.READ && !operation.matches("(Get|Head|List|Describe|BatchGet|Query|Scan).*");
    }
}
