package dev.pilothouse.sandbox.iam;

/** Why a request is not let in; each service words it with its own code. */
public enum Refusal {
    /** Not signed, where it must be. */
    UNSIGNED,
    /** The signature's parts cannot be read. */
    MALFORMED,
    /** No such access key. */
    UNKNOWN_KEY,
    /** The session token is missing or another key's. */
    BAD_TOKEN,
    /** The temporary credentials, or a presigned URL, are over. */
    EXPIRED,
    /** A presigned URL is over. */
    URL_EXPIRED,
    /** The request's date is too far from the server's. */
    SKEWED,
    /** The signature is another one than the request's. */
    BAD_SIGNATURE,
    /** A header that must be signed is not. */
    UNSIGNED_HEADER
}
