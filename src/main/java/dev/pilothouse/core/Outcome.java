package dev.pilothouse.core;

/** What became of a change: the only three words for it, never guessed. */
public enum Outcome {
    /** The change took effect. */
    DONE,
    /** Nothing was changed. */
    NOT_DONE,
    /** The change was sent and its answer is missing; it has to be read back. */
    UNKNOWN
}
