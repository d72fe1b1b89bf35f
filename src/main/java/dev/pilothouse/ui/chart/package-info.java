/**
 * Figures over time as lines, with marks on the time axis. It knows nothing of AWS.
 */
package dev.pilothouse.ui.chart;
