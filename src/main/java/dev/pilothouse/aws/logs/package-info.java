/** CloudWatch Logs as both features of it need it: lines, one request's lines, what it cost, live tail, searching. */
package dev.pilothouse.aws.logs;
