/**
 * Text that machines read, written by people: an editor for JSON that colours it, numbers its lines, finds, and marks what is
 * wrong where it stands. It knows nothing of AWS.
 *
 * <p>An owner makes a {@link dev.pilothouse.ui.code.CodeModel} with the way to read such a text, and shows it with a {@link
 * dev.pilothouse.ui.code.CodeEditor}.
 */
package dev.pilothouse.ui.code;
