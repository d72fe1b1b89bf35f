package dev.pilothouse.sandbox.dynamodb.table;

import java.util.List;
import java.util.Optional;

/**
 * What one Query or Scan read.
 *
 * @param rows all that were read, before any filter
 * @param bytes their size
 * @param last the row after which the next page begins; empty at the end
 */
public record Page(List<Row> rows, long bytes, Optional<Row> last) {}
