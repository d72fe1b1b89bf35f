package dev.pilothouse.feature.site.build;

import java.util.Optional;

/**
 * The git checkout that a build lay in.
 *
 * @param commit 40 or 64 lower-case hex digits
 * @param branch its name without {@code refs/heads/}; empty for a detached head
 */
public record Checkout(String commit, Optional<String> branch) {}
