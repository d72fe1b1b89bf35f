/** The whole of a value that a cell shows only a part of. */
package dev.pilothouse.feature.tables.editor.peek;
