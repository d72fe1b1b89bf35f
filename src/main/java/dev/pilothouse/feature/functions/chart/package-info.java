/** What a function did over time. */
package dev.pilothouse.feature.functions.chart;
