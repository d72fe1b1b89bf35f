/** Running a function: sent exactly once, what came of it, and what was run before. */
package dev.pilothouse.feature.functions.invoke;
