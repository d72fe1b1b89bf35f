/**
 * Items to files and back.
 *
 * <ul>
 *   <li>{@link dev.pilothouse.feature.tables.transfer.ExportEngine} writes items to a file, whole or not at all, as CSV, as typed
 *       JSON Lines or as DynamoDB's own JSON; masked values stay masked.
 *   <li>{@link dev.pilothouse.feature.tables.transfer.ImportEngine} reads such files: items and, line by line, what was rejected; for a
 *       CSV of somebody else's a {@link dev.pilothouse.feature.tables.transfer.Mapping} says what its columns are.
 *   <li>{@link dev.pilothouse.feature.tables.transfer.ImportPlan} makes changes to be staged of what was read, with conflicts marked.
 * </ul>
 */
package dev.pilothouse.feature.tables.transfer;
