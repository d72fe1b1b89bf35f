/** Choosing what of a change is taken back: {@link dev.pilothouse.ui.parts.PartsDialog}, for every pane that offers it. */
package dev.pilothouse.ui.parts;
