/** Taking changes back, from what the journal and its values tell: needs no pane. */
package dev.pilothouse.core.undo;
