/** A pretend CloudWatch Logs: groups, streams, events, searching, live tail and Insights. */
package dev.pilothouse.sandbox.logs;
