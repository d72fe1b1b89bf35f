/** Tries the item editor. */
package dev.pilothouse.feature.tables.editor;
