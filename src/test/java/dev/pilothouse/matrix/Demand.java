package dev.pilothouse.matrix;

/** What has to come of an operation where something goes wrong. */
enum Demand {
    /** Whatever comes of it is told as it is. */
    HONESTY,
    /** It succeeds all the same, by its own tries. */
    SUCCESS,
    /** Reading succeeds; a change is refused before anything is sent, for it could not be recorded. */
    NO_CHANGE
}
