/** The window, and the one place where everything is wired by hand. */
package dev.pilothouse.app;
