/** Lines that are chained by hash, in files that only grow: knows nothing of what the lines say. */
package dev.pilothouse.core.journal.chain;
