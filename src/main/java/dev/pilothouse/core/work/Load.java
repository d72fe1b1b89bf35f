package dev.pilothouse.core.work;

import dev.pilothouse.core.Fault;
import java.time.Instant;
import java.util.Optional;

/**
 * What a read has come to.
 *
 * @param <T> what is read
 */
public sealed interface Load<T> {
    /** Nobody has asked yet. */
    record Idle<T>() implements Load<T> {}

    /** Under way and so far; {@code previous} stays on screen meanwhile. */
    record Busy<T>(Optional<T> previous, Standing standing) implements Load<T> {}

    /** Read at {@code at}. */
    record Ready<T>(T value, Instant at) implements Load<T> {}

    /** Failed; what was read before is still {@code previous}. */
    record Failed<T>(Fault fault, Optional<T> previous) implements Load<T> {}

    static <T> Load<T> idle() {
        return new Idle<>();
    }

    /** The value to show: the new one, or the old one while a newer is read or could not be. */
    default Optional<T> shown() {
        return switch (this) {
            case Idle<T> idle -> Optional.empty();
            case Busy<T> busy -> busy.previous();
            case Ready<T> ready -> Optional.of(ready.value());
            case Failed<T> failed -> failed.previous();
        };
    }

    /** The value to act on: the new one, and none while a newer is read or could not be. */
    default Optional<T> ready() {
        return this instanceof Ready<T> ready ? Optional.of(ready.value()) : Optional.empty();
    }
}
