/** Logs Insights' query language, as much of it as an operator needs: one grammar, one evaluator. */
package dev.pilothouse.sandbox.logs.insights;
