package dev.pilothouse.feature.tables.editor.hidden;

import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.mask.Mask;
import java.util.Optional;
import java.util.Set;

/** Which values nobody sees before asking. Pure. */
@FunctionalInterface
public interface Hidden {
    /** Stands in every mask. */
    String DOTS = "•••••";

    /** What is shown instead of a value that holds no others, or of a set; empty where it may be seen. */
    Optional<Value> mask(Path path, Value value);

    /** Everything may be seen. */
    static Hidden nothing() {
        return (path, value) -> Optional.empty();
    }

    /** What a table's mask hides. */
    static Hidden of(Mask mask) {
        return (path, value) -> mask.masked(path, value).filter(shown -> !shown.equals(value));
    }

    /** The same, and of values too long for a line no more than their beginning. */
    default Hidden brief() {
        return (path, value) -> mask(path, value).or(() -> Brief.of(value));
    }

    /** The same, except what was asked for. */
    default Hidden without(Set<Path> revealed) {
        return revealed.isEmpty()
                ? this
                : (path, value) -> revealed.contains(path) ? Optional.empty() : mask(path, value);
    }
}
