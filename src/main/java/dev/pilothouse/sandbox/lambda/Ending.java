package dev.pilothouse.sandbox.lambda;

import java.time.Duration;

/** How an invocation ended. */
sealed interface Ending {
    /** The code answered. */
    record Answered() implements Ending {}

    /** The code threw and caught nothing. */
    record Threw(Failure failure) implements Ending {}

    /** The time-out was over. */
    record TimedOut(Duration after) implements Ending {}

    /** It asked for more memory than the function has. */
    record OutOfMemory() implements Ending {}

    /** Its process ended by itself. */
    record Exited(int code) implements Ending {}

    /** It answered more than Lambda carries. */
    record TooLarge(long limit) implements Ending {}

    /** Whether the environment lives on for the next invocation. */
    default boolean survives() {
        return this instanceof Answered || this instanceof Threw || this instanceof TooLarge;
    }

    /** Whether callers are told of an error of the function. */
    default boolean isError() {
        return !(this instanceof Answered);
    }
}
