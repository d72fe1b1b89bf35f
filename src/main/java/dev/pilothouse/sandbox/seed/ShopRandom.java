package dev.pilothouse.sandbox.seed;

import java.util.List;
import java.util.SplittableRandom;

/** The shop's chances, the same in every run. One thread. */
final class ShopRandom {
    private final SplittableRandom random;

    /** @param part of the shop, so that more of one changes nothing of another */
    ShopRandom(long part) {
        this.random = new SplittableRandom(20_261_123L * 31 + part);
    }

    /** From 0 to below {@code bound}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From one to the other, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** True in so many of a hundred cases. */
    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    String hex(int digits) {
        return text(digits, 16);
    }

    /** Decimal ones. */
    String digits(int count) {
        return text(count, 10);
    }

    private String text(int digits, int radix) {
        StringBuilder text = new StringBuilder(digits);
        for (int i = 0; i < digits; i++) {
            text.append(Character.forDigit(random.nextInt(radix), radix));
        }
        return text.toString();
    }
}
