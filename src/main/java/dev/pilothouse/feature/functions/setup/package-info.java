/** How a function is set up: memory, time, variables, concurrency, what invokes it and where its answers go. */
package dev.pilothouse.feature.functions.setup;
