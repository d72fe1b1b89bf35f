package dev.pilothouse.core.work;

/** How one run of some work ended. */
sealed interface Ending<T> {
    /** It returned, even if it was cancelled meanwhile. */
    record Came<T>(T value) implements Ending<T> {}

    /** It threw, or was cancelled before it began. */
    record Broke<T>(Throwable failure, boolean cancelled) implements Ending<T> {}
}
