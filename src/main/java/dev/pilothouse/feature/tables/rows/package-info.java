/**
 * Items that were read, kept compactly: about half of their bytes on the wire each, and nothing of the SDK's.
 *
 * <ul>
 *   <li>{@link dev.pilothouse.feature.tables.rows.Rows} is the store: {@code add} from any thread, read from any other
 *       meanwhile; {@code cell(row, column)} is what is shown, {@code value(row, column)} and {@code item(row)} are exact.
 *   <li>{@link dev.pilothouse.feature.tables.rows.Column}s are found from the items: keys first, then as they turn up.
 *   <li>{@link dev.pilothouse.feature.tables.rows.Arrangement} sorts and filters what is there, as an array of row numbers.
 * </ul>
 */
package dev.pilothouse.feature.tables.rows;
