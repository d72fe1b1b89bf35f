package dev.pilothouse.aws.cloudfront;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that is set of a distribution, and of what it names.
 *
 * @param modified when the distribution was last changed
 * @param document the distribution's own settings
 */
public record Configuration(
        String id, String arn, String domain, Instant modified, Document document, List<Related> related) {
    public Configuration {
        related = List.copyOf(related);
    }

    /** The same, with what was found of what it names. */
    public Configuration with(List<Related> found) {
        List<Related> all = related.stream()
                .map(it -> found.stream().filter(it::isOf).findFirst().orElse(it))
                .toList();
        return new Configuration(id, arn, domain, modified, document, all);
    }

    /** What was found of something that it names; empty where it names no such thing. */
    public Optional<Related.Finding> found(Related.Kind kind, String name) {
        return related.stream()
                .filter(it -> it.kind() == kind && it.id().equals(name))
                .findFirst()
                .map(Related::finding);
    }
}
