package dev.pilothouse.core.journal;

import dev.pilothouse.core.Sha256;
import java.util.Optional;

/** SHA-256, in hex, of what a change replaces and of what it puts there; empty where nothing is or nobody knows. */
public record Hashes(Optional<String> before, Optional<String> after) {
    public static final Hashes NONE = new Hashes(Optional.empty(), Optional.empty());

    static Hashes of(Kept kept) {
        return new Hashes(kept.before().map(Sha256::hex), kept.after().map(Sha256::hex));
    }
}
