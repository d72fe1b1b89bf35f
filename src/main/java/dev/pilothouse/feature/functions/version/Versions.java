package dev.pilothouse.feature.functions.version;

import dev.pilothouse.feature.functions.shape.FunctionShape;
import java.util.List;
import java.util.Optional;

/**
 * What of a function can be invoked.
 *
 * @param newest its newest code, which may not be published
 * @param published newest first
 */
public record Versions(FunctionShape newest, List<Version> published, List<Alias> aliases) {
    public Versions {
        published = List.copyOf(published);
        aliases = List.copyOf(aliases);
    }

    public Optional<Alias> alias(String name) {
        return aliases.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    public Optional<Version> version(String number) {
        return published.stream().filter(it -> it.number().equals(number)).findFirst();
    }

    /** The aliases that lead to a version. */
    List<Alias> leadingTo(String number) {
        return aliases.stream()
                .filter(it -> it.version().equals(number) || it.weights().containsKey(number))
                .toList();
    }

    /** Whether the newest code differs from what was published last. */
    boolean unpublished() {
        return published.isEmpty()
                || !published
                        .getFirst()
                        .shape()
                        .code()
                        .sha256()
                        .equals(newest.code().sha256())
                || !published.getFirst().shape().limits().equals(newest.limits())
                || !published
                        .getFirst()
                        .shape()
                        .around()
                        .environment()
                        .equals(newest.around().environment());
    }
}
