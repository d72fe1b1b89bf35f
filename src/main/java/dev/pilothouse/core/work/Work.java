package dev.pilothouse.core.work;

/**
 * Blocking code that runs on a virtual thread; cancelling interrupts it.
 *
 * @param <T> what it comes to
 */
@FunctionalInterface
public interface Work<T> {
    T run(Progress progress) throws Exception;
}
