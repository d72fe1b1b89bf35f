package dev.pilothouse.cli;

import java.io.PrintStream;

/**
 * Where a command speaks.
 *
 * @param out its answer, and nothing else
 * @param err how far it is, and what went wrong
 * @param interactive whether a person looks on, so that one line may be written over and over
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive) {}
