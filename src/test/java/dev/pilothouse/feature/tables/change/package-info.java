/** Tries changes of items. */
package dev.pilothouse.feature.tables.change;
