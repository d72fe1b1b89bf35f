package dev.pilothouse.core.command;

/** Proof that the gate let a change pass; only {@link Gate} makes one, so that the compiler finds every way round it. */
public final class Permit {
    private final String command;

    Permit(String command) {
        this.command = command;
    }

    /** The id of the command that was let through. */
    public String command() {
        return command;
    }
}
