package dev.pilothouse.core;

/** What the program itself can offer after a fault. */
public enum Remedy {
    NONE,
    /** The same again may work. */
    RETRY,
    /** Nothing works until the person has signed in again. */
    SIGN_IN,
    /** The outcome is unknown; reading it back tells. */
    CHECK
}
