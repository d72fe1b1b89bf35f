/** A pretend X-Ray: segments put in, traces and their summaries out. */
package dev.pilothouse.sandbox.xray;
