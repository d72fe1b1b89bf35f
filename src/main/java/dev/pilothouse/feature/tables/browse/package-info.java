/** Looking for items of one table and looking at them: the query, the rows that it found, the grid. */
package dev.pilothouse.feature.tables.browse;
