package dev.pilothouse.sandbox;

import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Random parts of ids, the same in every run that starts from the same seed. Thread-safe. */
final class Ids implements Supplier<String> {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final int LENGTH = 14;

    private final SplittableRandom random;

    Ids(long seed) {
        this.random = new SplittableRandom(seed);
    }

    @Override
    public synchronized String get() {
        StringBuilder id = new StringBuilder();
        random.ints(LENGTH, 0, LETTERS.length()).mapToObj(LETTERS::charAt).forEach(id::append);
        return id.toString();
    }
}
