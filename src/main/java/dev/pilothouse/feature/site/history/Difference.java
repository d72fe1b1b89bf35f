package dev.pilothouse.feature.site.history;

import dev.pilothouse.feature.site.release.StoredFile;
import java.util.Optional;

/** A path in two releases; at least one of them has it. */
public record Difference(String path, Optional<StoredFile> before, Optional<StoredFile> after) {
    /** How they differ. */
    public enum Kind {
        ADDED,
        REMOVED,
        /** Other bytes. */
        CHANGED,
        /** The same bytes with other headers. */
        HEADERS
    }

    boolean isOne() {
        return before.isEmpty() || after.isEmpty() || !sameBytes() || !sameHeaders();
    }

    public Kind kind() {
        if (before.isEmpty()) {
            return Kind.ADDED;
        }
        if (after.isEmpty()) {
            return Kind.REMOVED;
        }
        return sameBytes() ? Kind.HEADERS : Kind.CHANGED;
    }

    /** How many bytes it is more afterwards; negative for less. */
    public long growth() {
        return after.map(StoredFile::size).orElse(0L)
                - before.map(StoredFile::size).orElse(0L);
    }

    private boolean sameBytes() {
        StoredFile one = before.orElseThrow();
        StoredFile other = after.orElseThrow();
        return one.sha256().isPresent() && one.sha256().equals(other.sha256())
                || one.original().isPresent() && one.original().equals(other.original());
    }

    private boolean sameHeaders() {
        return before.orElseThrow().headers().equals(after.orElseThrow().headers());
    }
}
