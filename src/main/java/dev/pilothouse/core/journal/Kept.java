package dev.pilothouse.core.journal;

import java.util.Optional;

/**
 * The values that a change replaces and puts there; kept encrypted for a while, never in the journal itself.
 *
 * @param before empty where nothing was there
 * @param after empty where nothing is left
 */
public record Kept(Optional<byte[]> before, Optional<byte[]> after) {
    /** As taking the change back has it. */
    public Kept swapped() {
        return new Kept(after, before);
    }
}
