package dev.pilothouse.sandbox.lambda;

/** How much a line of a function's log matters. */
public enum Level {
    DEBUG,
    INFO,
    WARN,
    ERROR
}
