/** The pretend CloudWatch: metrics of the other services, kept by the minute. */
package dev.pilothouse.sandbox.cloudwatch;
