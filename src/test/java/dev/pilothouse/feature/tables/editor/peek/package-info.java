/** Tries looking at whole values. */
package dev.pilothouse.feature.tables.editor.peek;
