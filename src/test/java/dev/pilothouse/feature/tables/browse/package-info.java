/** Looking for items, on the sandbox. */
package dev.pilothouse.feature.tables.browse;
