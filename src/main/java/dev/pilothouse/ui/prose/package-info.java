/** Markdown as text on screen that can be selected and copied, without a web view. */
package dev.pilothouse.ui.prose;
