/** The form of an item: a line for each attribute and everything in it, each with a field of its type. */
package dev.pilothouse.feature.tables.editor.form;
