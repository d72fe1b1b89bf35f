package dev.pilothouse.feature.tables.transfer;

import java.nio.file.Path;

/**
 * What an export wrote.
 *
 * @param masked whether something in it is masked
 */
public record Exported(Path file, long items, long bytes, boolean masked) {}
