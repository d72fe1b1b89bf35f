package dev.pilothouse.sandbox.iam;

/** What a policy says to an {@link Ask}. */
public enum Decision {
    /** A statement allows it, none denies it. */
    ALLOWED,
    /** A statement denies it, whatever others allow. */
    DENIED,
    /** No statement is about it. */
    SILENT
}
