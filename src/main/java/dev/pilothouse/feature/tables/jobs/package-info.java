/**
 * DynamoDB's own exports to S3 and imports from there: they run at AWS, whether the pane is open or not, and are found again.
 *
 * <ul>
 *   <li>{@link dev.pilothouse.feature.tables.jobs.JobsGateway} starts them and tells how they stand.
 *   <li>{@link dev.pilothouse.feature.tables.jobs.JobsModel} is one table's exports and the region's imports, with {@link
 *       dev.pilothouse.feature.tables.jobs.ExportDraft} and {@link dev.pilothouse.feature.tables.jobs.ImportDraft} for the next
 *       one.
 *   <li>{@link dev.pilothouse.feature.tables.jobs.JobsBoard} shows them.
 * </ul>
 */
package dev.pilothouse.feature.tables.jobs;
