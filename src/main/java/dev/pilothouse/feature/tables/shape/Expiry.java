package dev.pilothouse.feature.tables.shape;

/** Whether items are deleted some time after a moment that they carry themselves (time to live). */
public sealed interface Expiry {
    /** After the epoch seconds in this attribute. */
    record By(String attribute) implements Expiry {}

    /** Items stay. */
    record Off() implements Expiry {}

    /** The role may not ask. */
    record Unknown() implements Expiry {}
}
