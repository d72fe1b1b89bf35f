/** An S3 that only counts and waits, for benchmarks: light enough not to be what is measured. */
package dev.pilothouse.bench.stub;
