/**
 * One item, looked at and edited: as a form, as JSON, and what differs from how it was read. What is edited waits in the table's
 * staging; nothing is sent from here.
 *
 * <p>The pane makes one {@link dev.pilothouse.feature.tables.editor.ItemModel} for each table and one {@link
 * dev.pilothouse.feature.tables.editor.ItemPanel} for it, opens an item with {@code model.open(…)}, calls {@code model.finish()}
 * before it saves, and opens the item anew after it was saved.
 */
package dev.pilothouse.feature.tables.editor;
