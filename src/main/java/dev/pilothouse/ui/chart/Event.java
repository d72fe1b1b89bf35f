package dev.pilothouse.ui.chart;

import java.time.Instant;

/** Something that happened, marked on the time axis. */
public record Event(Instant at, String words) {}
