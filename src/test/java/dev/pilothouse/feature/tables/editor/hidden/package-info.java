/** Tries what is hidden of an item. */
package dev.pilothouse.feature.tables.editor.hidden;
