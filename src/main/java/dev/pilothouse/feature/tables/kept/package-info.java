/**
 * Queries that are kept: those of the workspace and one's own by name ({@link dev.pilothouse.feature.tables.kept.SavedQueries}), and
 * the last ones that were run ({@link dev.pilothouse.feature.tables.kept.HistoryModel}).
 */
package dev.pilothouse.feature.tables.kept;
