package dev.pilothouse.app.update;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A version of the program: numbers between dots. What was built without one is older than all. */
record Version(List<Integer> numbers) implements Comparable<Version> {
    /** Empty where the text is no version. */
    static Optional<Version> parse(String text) {
        return text.matches("\\d{1,6}(\\.\\d{1,6}){0,3}")
                ? Optional.of(new Version(
                        Stream.of(text.split("\\.")).map(Integer::valueOf).toList()))
                : Optional.empty();
    }

    @Override
    public int compareTo(Version other) {
        int places = Math.max(numbers.size(), other.numbers.size());
        return Arrays.compare(places(places), other.places(places));
    }

    private int[] places(int count) {
        return IntStream.range(0, count)
                .map(at -> at < numbers.size() ? numbers.get(at) : 0)
                .toArray();
    }
}
