package dev.pilothouse.core.journal;

import dev.pilothouse.core.command.Permit;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Makes changes so that each leaves an entry. Thread-safe; blocking. */
public interface Records {
    /**
     * Writes the change down, makes it, and writes down what became of it. Where it can't be written down it is not made.
     *
     * @param effect what the result tells beyond the change as announced
     * @throws Exception what the work throws, after that too was written down
     */
    <T> T record(Permit permit, Change change, Callable<T> work, Function<T, Effect> effect) throws Exception;
}
