/** The manual: its pages, and how they are found and shown. */
package dev.pilothouse.app.help;
