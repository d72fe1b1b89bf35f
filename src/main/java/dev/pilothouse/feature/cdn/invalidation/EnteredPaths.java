package dev.pilothouse.feature.cdn.invalidation;

import dev.pilothouse.core.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands in the field, one path after the other, parted by spaces or lines. */
public record EnteredPaths(List<EnteredPath> entries) {
    private static final String ALL = "/*";

    public EnteredPaths {
        entries = List.copyOf(entries);
    }

    /**
     * @param domains that the distribution answers to
     * @param tags whether it keeps cache tags
     */
    static EnteredPaths of(String text, Collection<String> domains, boolean tags) {
        return new EnteredPaths(Arrays.stream(text.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> EnteredPath.of(word, domains, tags))
                .toList());
    }

    /** What is sent: each path once, in the order in which they were typed; none while there is a problem. */
    List<String> paths() {
        return problem().isPresent()
                ? List.of()
                : entries.stream().map(EnteredPath::path).distinct().toList();
    }

    /** What is wrong with the first path that can't be sent. */
    Optional<String> problem() {
        return entries.stream().flatMap(entry -> entry.problem().stream()).findFirst();
    }

    /** What is worth knowing of paths that can be sent. */
    List<String> remarks() {
        if (problem().isPresent()) {
            return List.of();
        }
        List<String> remarks = new ArrayList<>();
        entries.stream()
                .filter(EnteredPath::isEncoded)
                .forEach(entry -> remarks.add(Text.tr("“{0}” is sent as {1}.", entry.typed(), entry.path())));
        Set<String> seen = new HashSet<>();
        entries.stream()
                .map(EnteredPath::path)
                .filter(path -> !seen.add(path))
                .distinct()
                .forEach(path -> remarks.add(Text.tr("{0} is named twice and sent once.", path)));
        covered().forEach(remarks::add);
        if (seen.contains(ALL)) {
            remarks.add(Text.tr("{0} is everything: for a while the origin answers for each visitor anew.", ALL));
        }
        return List.copyOf(remarks);
    }

    private List<String> covered() {
        return paths().stream()
                .flatMap(path -> entries.stream()
                        .filter(EnteredPath::isWildcard)
                        .map(EnteredPath::path)
                        .filter(wild -> !wild.equals(path) && path.startsWith(wild.substring(0, wild.length() - 1)))
                        .findFirst()
                        .map(wild -> Text.tr("{0} is covered by {1} and counts besides.", path, wild))
                        .stream())
                .toList();
    }
}
