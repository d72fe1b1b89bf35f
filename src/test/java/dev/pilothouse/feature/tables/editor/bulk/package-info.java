/** Tries changing many items at once. */
package dev.pilothouse.feature.tables.editor.bulk;
