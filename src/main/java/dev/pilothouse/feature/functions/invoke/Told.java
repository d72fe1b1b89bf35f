package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.core.Fault;
import java.time.Instant;

/** What is known of the last invocation. */
public sealed interface Told {
    /** Under way since then. */
    record Running(Invocation invocation, Instant since) implements Told {}

    /** Lambda answered; the function itself may have failed. */
    record Answered(Invocation invocation, Answer answer) implements Told {}

    /** It surely did not run. */
    record NotRun(Invocation invocation, Fault fault) implements Told {}

    /** Nobody can tell whether it ran; if it did, then within that time. */
    record Unknown(Invocation invocation, Fault fault, Instant from, Instant to) implements Told {}

    /** It may be invoked like this: nothing ran. */
    record Allowed(Invocation invocation) implements Told {}
}
