/** Logs Insights: queries, what they cost before, what they found. */
package dev.pilothouse.feature.logs.insights;
