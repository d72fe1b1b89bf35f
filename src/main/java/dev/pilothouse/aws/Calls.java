package dev.pilothouse.aws;

/** How often a client may send a request, and how long it may take: set in code, whatever the SDK's defaults become. */
public enum Calls {
    /** Reads: up to three requests. */
    READ,
    /** Writes that may be sent twice without harm: up to three requests. */
    WRITE,
    /** Exactly one request, whatever happens. */
    ONCE,
    /** Bodies of any size: up to three requests, no limit on the whole call. */
    TRANSFER
}
