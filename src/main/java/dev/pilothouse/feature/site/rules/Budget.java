package dev.pilothouse.feature.site.rules;

import java.util.Optional;

/**
 * How large a build may be.
 *
 * @param total of all files as they are stored, in bytes; empty: as large as it likes
 * @param file the same of each
 * @param blocks whether a larger one does not go live; else it is told
 */
public record Budget(Optional<Integer> total, Optional<Integer> file, boolean blocks) {
    public static final Budget NONE = new Budget(Optional.empty(), Optional.empty(), false);
}
