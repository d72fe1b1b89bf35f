/** Figures of CloudWatch over time. */
package dev.pilothouse.aws.metrics;
