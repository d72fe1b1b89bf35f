/** Values that are hidden until somebody asks for them, in everything that shows an item. */
package dev.pilothouse.feature.tables.editor.hidden;
