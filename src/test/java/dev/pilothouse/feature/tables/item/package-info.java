/** Tries items of a table. */
package dev.pilothouse.feature.tables.item;
