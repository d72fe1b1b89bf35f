package dev.pilothouse.feature.tables.item;

import dev.pilothouse.core.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place in an item: {@code refund.amount}, {@code items[0].sku}; names that hold a dot, a bracket, a quote or a space stand in
 * quotes: {@code "e.mail".verified}. Immutable.
 *
 * @param steps from the attribute inwards; none for the item itself
 */
public record Path(List<Step> steps) implements Comparable<Path> {
    /** The item itself. */
    public static final Path ITEM = new Path(List.of());

    public Path {
        steps = List.copyOf(steps);
        if (!steps.isEmpty() && steps.getFirst() instanceof Step.Index) {
            throw new IllegalArgumentException("a path begins with an attribute's name");
        }
    }

    /** One step inwards. */
    public sealed interface Step {
        /** Into an attribute of the item, or a member of a map. */
        record Name(String name) implements Step {}

        /** Into an element of a list, counted from 0. */
        record Index(int number) implements Step {}
    }

    /** A path of names only, the attribute's first. */
    public static Path of(String attribute, String... members) {
        return new Path(Stream.concat(Stream.of(attribute), Stream.of(members))
                .<Step>map(Step.Name::new)
                .toList());
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException with the words for what is wrong
     */
    public static Path parse(String text) {
        return new PathReader(text).read();
    }

    /** The path to a member of what is here. */
    public Path then(String name) {
        return then(new Step.Name(name));
    }

    /** The path to an element of what is here. */
    public Path then(int index) {
        return then(new Step.Index(index));
    }

    /** One step further. */
    public Path then(Step step) {
        Step[] all = steps.toArray(new Step[depth() + 1]);
        all[depth()] = step;
        return new Path(List.of(all));
    }

    public boolean isItem() {
        return steps.isEmpty();
    }

    /** How many steps it takes. */
    public int depth() {
        return steps.size();
    }

    /** The attribute that it lies in; not for the item itself. */
    public String attribute() {
        return ((Step.Name) steps.getFirst()).name();
    }

    public Step last() {
        return steps.getLast();
    }

    /** One step less; empty for the item itself. */
    public Optional<Path> parent() {
        return isItem() ? Optional.empty() : Optional.of(first(depth() - 1));
    }

    /** The first so many of its steps. */
    public Path first(int count) {
        return new Path(steps.subList(0, count));
    }

    /** Whether it is the other, or lies in it. */
    public boolean within(Path other) {
        return depth() >= other.depth() && steps.subList(0, other.depth()).equals(other.steps);
    }

    /** Whether one of both lies in the other, or they are the same: DynamoDB takes no two such paths in one update. */
    public boolean overlaps(Path other) {
        return within(other) || other.within(this);
    }

    /**
     * Itself, or where it goes into a list, the element of the outermost one: as long as that whole element is the same, the
     * path means the same, because the element's number alone doesn't tell that nobody moved it.
     */
    public Path pinned() {
        for (int i = 0; i < depth(); i++) {
            if (steps.get(i) instanceof Step.Index) {
                return first(i + 1);
            }
        }
        return this;
    }

    /** Whether it goes through a list. */
    public boolean inList() {
        return steps.stream().anyMatch(Step.Index.class::isInstance);
    }

    @Override
    public int compareTo(Path other) {
        List<Step> theirs = other.steps;
        for (int i = 0; i < Math.min(steps.size(), theirs.size()); i++) {
            int order = compare(steps.get(i), theirs.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(steps.size(), theirs.size());
    }

    private static int compare(Step one, Step other) {
        return switch (one) {
            case Step.Name(String name) -> other instanceof Step.Name(String theirs) ? name.compareTo(theirs) : 1;
            case Step.Index(int number) ->
                other instanceof Step.Index(int theirs) ? Integer.compare(number, theirs) : -1;
        };
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        for (Step step : steps) {
            switch (step) {
                case Step.Name(String name) -> parts.add((parts.isEmpty() ? "" : ".") + PathReader.quoted(name));
                case Step.Index(int number) -> parts.add("[" + number + "]");
            }
        }
        return parts.isEmpty() ? Text.tr("the item") : parts.stream().collect(Collectors.joining());
    }
}
