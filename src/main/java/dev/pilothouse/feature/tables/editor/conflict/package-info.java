/**
 * An item that somebody else changed while it was edited here: three versions side by side, merged by path, and the rest chosen
 * by the person. Until that is decided nothing is saved and nothing is lost.
 */
package dev.pilothouse.feature.tables.editor.conflict;
