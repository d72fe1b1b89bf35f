package dev.pilothouse.feature.site.collect;

/**
 * A preview that nobody needs any more.
 *
 * @param files how many it has
 * @param bytes the sum of them
 */
public record Expired(String name, int files, long bytes) {}
