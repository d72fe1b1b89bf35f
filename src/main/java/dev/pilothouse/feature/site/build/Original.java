package dev.pilothouse.feature.site.build;

/**
 * A file before it was compressed: what browsers make of it.
 *
 * @param size in bytes
 * @param sha256 64 lower-case hex digits
 */
public record Original(long size, String sha256) {}
