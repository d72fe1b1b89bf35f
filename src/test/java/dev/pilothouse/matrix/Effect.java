package dev.pilothouse.matrix;

/** What became of an operation, seen past the network that it went through. */
enum Effect {
    /** It only reads. */
    READS,
    /** Nothing that anybody could see. */
    NONE,
    /** Some of it. */
    PARTLY,
    /** All of it, once. */
    DONE,
    /** More than was asked for. */
    TWICE
}
