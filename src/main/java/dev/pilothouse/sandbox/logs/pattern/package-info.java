/** CloudWatch Logs' filter patterns: one grammar, one evaluator. */
package dev.pilothouse.sandbox.logs.pattern;
