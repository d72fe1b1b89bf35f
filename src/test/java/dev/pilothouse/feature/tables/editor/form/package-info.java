/** Tries the form of an item. */
package dev.pilothouse.feature.tables.editor.form;
