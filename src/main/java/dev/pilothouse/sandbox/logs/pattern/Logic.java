package dev.pilothouse.sandbox.logs.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Conditions bound by {@code &&}, {@code ||} and parentheses; {@code &&} binds tighter.
 *
 * @param <C> a condition
 */
sealed interface Logic<C> {
    record One<C>(C condition) implements Logic<C> {}

    record All<C>(List<Logic<C>> parts) implements Logic<C> {}

    record Any<C>(List<Logic<C>> parts) implements Logic<C> {}

    /** Whether it holds, where {@code test} tells of each condition. */
    default boolean holds(Predicate<C> test) {
        return switch (this) {
            case One<C>(C condition) -> test.test(condition);
            case All<C>(List<Logic<C>> parts) -> parts.stream().allMatch(part -> part.holds(test));
            case Any<C>(List<Logic<C>> parts) -> parts.stream().anyMatch(part -> part.holds(test));
        };
    }

    /**
     * What reads one condition.
     *
     * @param <C> the condition
     */
    @FunctionalInterface
    interface Reader<C> {
        C read(Scanner scanner) throws InvalidPatternException;
    }

    static <C> Logic<C> read(Scanner scanner, Reader<C> conditions) throws InvalidPatternException {
        List<Logic<C>> parts = new ArrayList<>();
        do {
            parts.add(readAll(scanner, conditions));
        } while (scanner.take("||"));
        return parts.size() == 1 ? parts.getFirst() : new Any<>(parts);
    }

    private static <C> Logic<C> readAll(Scanner scanner, Reader<C> conditions) throws InvalidPatternException {
        List<Logic<C>> parts = new ArrayList<>();
        do {
            parts.add(readOne(scanner, conditions));
        } while (scanner.take("&&"));
        return parts.size() == 1 ? parts.getFirst() : new All<>(parts);
    }

    private static <C> Logic<C> readOne(Scanner scanner, Reader<C> conditions) throws InvalidPatternException {
        if (!scanner.take("(")) {
            return new One<>(conditions.read(scanner));
        }
        Logic<C> inner = read(scanner, conditions);
        scanner.require(")");
        return inner;
    }
}
