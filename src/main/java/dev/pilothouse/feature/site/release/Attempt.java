package dev.pilothouse.feature.site.release;

import java.time.Instant;

/** A deploy that was begun: under way, or stopped half-way. Written into the pointer before the first file is stored. */
public record Attempt(int release, String id, String who, Instant since) {}
