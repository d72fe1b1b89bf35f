/** Tests of queries that are kept. */
package dev.pilothouse.feature.tables.kept;
