package dev.pilothouse.core;

/** Turns any failure into words; there is one for the whole program ({@code aws.Faults}). Thread-safe. */
@FunctionalInterface
public interface Explains {
    Fault explain(Throwable failure);
}
