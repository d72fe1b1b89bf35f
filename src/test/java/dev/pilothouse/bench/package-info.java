/** Benchmarks: what Pilothouse costs in time, requests and memory, beside its peers: {@code mvn -q -Pbench verify}. */
package dev.pilothouse.bench;
