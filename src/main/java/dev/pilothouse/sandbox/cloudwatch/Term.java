package dev.pilothouse.sandbox.cloudwatch;

import java.util.List;

/** A part of a metric math expression. */
sealed interface Term {
    /** A number. */
    record Number(double value) implements Term {}

    /** Another query's result by its id, or a word that a function knows. */
    record Named(String id) implements Term {}

    /** Two parts and an operator between them. */
    record Binary(char operator, Term left, Term right) implements Term {}

    /** Several in square brackets. */
    record Many(List<Term> terms) implements Term {}

    /** A function. */
    record Call(String function, List<Term> arguments) implements Term {}
}
