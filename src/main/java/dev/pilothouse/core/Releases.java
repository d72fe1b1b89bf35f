package dev.pilothouse.core;

import java.time.Instant;
import java.util.List;

/** What of the application was released, to be marked on a time axis, whichever pane knows of it. */
@FunctionalInterface
public interface Releases {
    /** All since then, in any order. Blocking; fails as a read of AWS does. */
    List<Event> since(Instant from) throws Exception;
}
