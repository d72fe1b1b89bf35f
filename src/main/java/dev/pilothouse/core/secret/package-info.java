/** Secrets on this computer: where keys lie, and what is locked with them. */
package dev.pilothouse.core.secret;
