package dev.pilothouse.feature.tables.editor.hidden;

import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which values nobody sees before asking. Pure. */
@FunctionalInterface
public interface Hidden {
    /** Stands in every mask. */
    String DOTS = "•••••";

    /** What stands in place of a value that holds no others, or of a set; empty where it may be seen. */
    Optional<String> mask(Path path, Value value);

    /** Everything may be seen. */
    static Hidden nothing() {
        return (path, value) -> Optional.empty();
    }

    /** These attributes, with everything below them; of an address the part behind the @ stays. */
    static Hidden of(Set<String> personal) {
        List<List<Path.Step>> paths =
                personal.stream().map(text -> names(path(text))).toList();
        return (path, value) -> {
            List<Path.Step> names = names(path);
            boolean hides = paths.stream()
                    .anyMatch(it -> names.size() >= it.size()
                            && names.subList(0, it.size()).equals(it));
            return hides ? Optional.of(mask(value)) : Optional.empty();
        };
    }

    /** The same, except what was asked for. */
    default Hidden without(Set<Path> revealed) {
        return revealed.isEmpty()
                ? this
                : (path, value) -> revealed.contains(path) ? Optional.empty() : mask(path, value);
    }

    /** What stands in place of a value. */
    static String mask(Value value) {
        return value instanceof Value.Text(String text) && text.indexOf('@') > 0
                ? DOTS + text.substring(text.lastIndexOf('@'))
                : DOTS;
    }

    // What is no path is a name: it must never be shown for that.
    private static Path path(String text) {
        try {
            return Path.parse(text);
        } catch (IllegalArgumentException e) {
            return Path.of(text);
        }
    }

    // One name stands for the same in every element of a list.
    private static List<Path.Step> names(Path path) {
        return path.steps().stream().filter(Path.Step.Name.class::isInstance).toList();
    }
}
