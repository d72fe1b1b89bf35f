/**
 * From what a person looks for to the requests that find it.
 *
 * <ul>
 *   <li>{@link dev.pilothouse.feature.tables.query.Where} is conditions ({@link dev.pilothouse.feature.tables.query.Check} is
 *       one, {@link dev.pilothouse.feature.tables.query.Operator} the choice of them); {@link
 *       dev.pilothouse.feature.tables.query.TypedWhere} reads them as typed, {@link dev.pilothouse.feature.tables.query.Words}
 *       writes them so, {@link dev.pilothouse.feature.tables.query.Matching} decides them for an item on this side.
 *   <li>{@link dev.pilothouse.feature.tables.query.Planner} makes a {@link dev.pilothouse.feature.tables.query.Plan} of a {@link
 *       dev.pilothouse.feature.tables.query.Search} and the table's shape: which index, in words, with the {@link
 *       dev.pilothouse.feature.tables.query.ReadRequest}s to send, and what a Scan will cost ({@link
 *       dev.pilothouse.feature.tables.query.Estimate}).
 *   <li>{@link dev.pilothouse.feature.tables.query.CommandLine} shows a request as a command of the AWS CLI.
 * </ul>
 */
package dev.pilothouse.feature.tables.query;
