package dev.pilothouse.feature.site.collect;

/**
 * What became of collecting.
 *
 * @param files how many files and kept objects are gone
 * @param bytes what that freed
 * @param left how many were left because somebody else has changed them since
 */
public record Collected(int files, long bytes, int left) {}
