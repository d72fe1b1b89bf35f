/** Tries what waits to be saved. */
package dev.pilothouse.feature.tables.staged;
