package dev.pilothouse.feature.logs.tail;

import dev.pilothouse.core.Fault;
import java.time.Duration;

/** How lines come just now. */
public sealed interface TailState {
    /** They don't: nobody asked for them, or somebody stopped them. */
    record Off() implements TailState {}

    /** The first answer is waited for. */
    record Connecting() implements TailState {}

    /** By themselves. */
    record Live() implements TailState {}

    /** By asking again and again, since there is no live tail: why. */
    record Polling(Fault why) implements TailState {}

    /** Not now: the connection is gone, and tried again after a pause. */
    record Broken(Fault why, Duration pause) implements TailState {}
}
