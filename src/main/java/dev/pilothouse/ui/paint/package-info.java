/** What painted controls share: how wide text is. */
package dev.pilothouse.ui.paint;
