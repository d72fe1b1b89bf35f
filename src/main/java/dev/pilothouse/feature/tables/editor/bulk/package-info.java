/**
 * Many items changed at once: one attribute in all that are selected, or a block of cells that is pasted over others. What comes
 * of it is shown item by item before it is staged, and nothing is sent.
 */
package dev.pilothouse.feature.tables.editor.bulk;
