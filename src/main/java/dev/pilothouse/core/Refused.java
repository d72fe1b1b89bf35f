package dev.pilothouse.core;

/** Thrown where the words for a failure are known on the spot: bad input, a rule of ours, a change that stopped half-way. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Fault fault;

    public Refused(Fault fault) {
        super(fault.what());
        this.fault = fault;
    }

    public Refused(Fault fault, Throwable cause) {
        super(fault.what(), cause);
        this.fault = fault;
    }

    /** As {@link Fault#notDone}. */
    public static Refused notDone(String what, String next) {
        return new Refused(Fault.notDone(what, next));
    }

    public Fault fault() {
        return fault;
    }
}
