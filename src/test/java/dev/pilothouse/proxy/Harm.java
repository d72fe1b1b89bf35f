package dev.pilothouse.proxy;

import java.time.Duration;

/** What a bad network does to a connection. Bytes count from when the harm was wanted, in one direction. */
public sealed interface Harm {
    /** Nothing: what comes goes on. */
    record None() implements Harm {}

    /** Every piece waits before it goes on. */
    record Delay(Duration time) implements Harm {}

    /** So many bytes a second, in each direction. */
    record Rate(int bytesPerSecond) implements Harm {}

    /** Resets the connection (RST) once so many bytes went up: with 0, nothing of the request arrives. */
    record ResetUp(long bytes) implements Harm {}

    /** Lets the request through and resets the connection once so many bytes of answers came back: 0 loses the answer. */
    record ResetDown(long bytes) implements Harm {}

    /** Lets the request through and ends the connection politely (FIN) once so many bytes of answers came back. */
    record EndDown(long bytes) implements Harm {}

    /** Lets so many bytes of answers back, then holds everything until the proxy is healed or closed, and cuts the connection. */
    record StallDown(long bytes) implements Harm {}

    /** Flips the lowest bit of one byte on the way up. */
    record CorruptUp(long at) implements Harm {}

    /** Flips the lowest bit of one byte on the way back. */
    record CorruptDown(long at) implements Harm {}
}
