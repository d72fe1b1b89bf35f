package dev.pilothouse.core.command;

import java.util.Optional;

/** Proof that the gate let a change pass; only {@link Gate} makes one, so that the compiler finds every way round it. */
public final class Permit {
    private final String command;
    private final Optional<String> reason;

    Permit(String command, Optional<String> reason) {
        this.command = command;
        this.reason = reason;
    }

    /** The id of the command that was let through. */
    public String command() {
        return command;
    }

    /** Why production was unlocked, as the person said it; empty where nothing had to be unlocked. */
    public Optional<String> reason() {
        return reason;
    }
}
