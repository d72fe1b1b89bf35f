package dev.pilothouse.feature.site.check;

/**
 * Something in the build that must not be published.
 *
 * @param path inside the build; a folder ends in a slash
 * @param line from 1; 0 where the name itself is forbidden
 * @param rule what it looks like, in words: "AWS access key"
 */
public record Finding(String path, int line, String rule) {}
