/** Whether there is a newer Pilothouse: one signed document, asked for only where the person wants it; nothing is ever installed. */
package dev.pilothouse.app.update;
