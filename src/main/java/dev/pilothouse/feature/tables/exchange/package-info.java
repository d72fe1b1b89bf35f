/** Export and import of a table on the screen; {@link dev.pilothouse.feature.tables.transfer} does the work. */
package dev.pilothouse.feature.tables.exchange;
