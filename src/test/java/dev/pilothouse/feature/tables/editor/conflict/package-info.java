/** Tries deciding conflicts. */
package dev.pilothouse.feature.tables.editor.conflict;
