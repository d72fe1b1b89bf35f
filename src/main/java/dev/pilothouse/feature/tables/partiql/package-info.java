/**
 * PartiQL as DynamoDB takes it: {@link dev.pilothouse.feature.tables.partiql.StatementReader} reads a statement, {@link
 * dev.pilothouse.feature.tables.partiql.StatementPlans} plans a {@code SELECT}, {@link
 * dev.pilothouse.feature.tables.partiql.Intent} is what a statement that writes would do to its item, to be staged and never
 * sent as it is; {@link dev.pilothouse.feature.tables.partiql.Suggestions} completes what somebody types. Pure.
 */
package dev.pilothouse.feature.tables.partiql;
