/** Changes of functions: made, told, and offered to be taken back. */
package dev.pilothouse.feature.functions.changes;
