package dev.pilothouse.sandbox.iam;

/** An IAM policy document. */
public final class Policy {
    private Policy() {}

    /** Reads a document. */
    public static Policy parse(String json) {
        return new Policy();
    }
}
