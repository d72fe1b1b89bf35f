package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.feature.tables.query.Plan;
import dev.pilothouse.feature.tables.read.Spent;
import dev.pilothouse.feature.tables.rows.Rows;
import java.time.Duration;

/**
 * What was read so far.
 *
 * @param rows grow with each page; other rows for each run
 * @param found how many rows there were then
 * @param whole whether there are no more
 * @param took the reading so far, without pauses between pages
 */
record Loaded(Plan plan, Rows rows, int found, Spent spent, boolean whole, Duration took) {}
