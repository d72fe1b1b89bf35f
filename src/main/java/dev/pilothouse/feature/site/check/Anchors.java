package dev.pilothouse.feature.site.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/**
 * Finds the anchors of all rules in one pass over a text. A search for a fixed text is a hundred times faster than one for a
 * pattern, and a build is many megabytes; twenty searches for fixed texts are still twenty passes. Thread-safe.
 */
final class Anchors {
    private static final int BITS = 7;
    private static final int PAIRS = 1 << 2 * BITS;
    private final SecretRule[][] byPair = new SecretRule[PAIRS][];

    private Anchors() {}

    /** Of rules whose anchors are two characters long or more. */
    static Anchors of(List<SecretRule> rules) {
        Map<Integer, List<SecretRule>> byPair = new HashMap<>();
        for (SecretRule rule : rules) {
            int pair = pair(pair(0, rule.anchor().charAt(0)), rule.anchor().charAt(1));
            byPair.computeIfAbsent(pair, ignored -> new ArrayList<>()).add(rule);
        }
        Anchors anchors = new Anchors();
        byPair.forEach((pair, starting) -> anchors.byPair[pair] = starting.toArray(SecretRule[]::new));
        return anchors;
    }

    /**
     * Tells of every place where a rule's anchor stands, in the order of the text.
     *
     * @param folded in lower case
     */
    void each(String folded, ObjIntConsumer<SecretRule> told) {
        int pair = 0;
        for (int at = 0; at < folded.length(); at++) {
            pair = pair(pair, folded.charAt(at));
            if (byPair[pair] != null) {
                tell(folded, at - 1, byPair[pair], told);
            }
        }
    }

    // Other characters may come to the same pair: the anchor itself decides.
    private static void tell(String folded, int at, SecretRule[] starting, ObjIntConsumer<SecretRule> told) {
        for (SecretRule rule : starting) {
            if (stands(rule.anchor(), folded, at)) {
                told.accept(rule, at);
            }
        }
    }

    // From its end, where it mostly differs; String.startsWith costs four times as much on texts as short as these.
    private static boolean stands(String anchor, String folded, int at) {
        int i = at < 0 || at + anchor.length() > folded.length() ? -2 : anchor.length() - 1;
        while (i >= 0 && folded.charAt(at + i) == anchor.charAt(i)) {
            i--;
        }
        return i == -1;
    }

    private static int pair(int before, char next) {
        return (before << BITS | next & (1 << BITS) - 1) & PAIRS - 1;
    }
}
