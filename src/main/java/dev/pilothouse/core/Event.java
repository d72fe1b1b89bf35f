package dev.pilothouse.core;

import java.time.Instant;

/** Something that happened to the application, in words; marked on time axes. */
public record Event(Instant at, String words) {}
