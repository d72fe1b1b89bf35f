package dev.pilothouse.sandbox.lambda;

/** Where an answer's bytes go. */
@FunctionalInterface
interface Outlet {
    void write(byte[] part);
}
