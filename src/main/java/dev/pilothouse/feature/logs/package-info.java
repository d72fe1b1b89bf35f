/** Logs: lines as they come and from the past, one request pulled together, errors by their shape, Logs Insights. */
package dev.pilothouse.feature.logs;
