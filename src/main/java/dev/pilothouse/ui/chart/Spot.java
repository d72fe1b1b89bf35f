package dev.pilothouse.ui.chart;

import java.time.Instant;

/** One figure at its time. */
public record Spot(Instant at, double value) {}
