/** Versions of functions, and the aliases that lead to them. */
package dev.pilothouse.feature.functions.version;
