package dev.pilothouse.feature.site.check;

/**
 * A file that is published although a rule forbids it, because a person said so; recorded in the release's manifest.
 *
 * @param path inside the build
 * @param rule what it was held for, in words: "environment file"
 * @param reason as the person wrote it
 */
public record Waiver(String path, String rule, String reason) {}
