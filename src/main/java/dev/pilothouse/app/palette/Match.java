package dev.pilothouse.app.palette;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * How well a name fits what was typed, word by word: its beginning, the beginning of a word, anywhere, the initials of its
 * words, or letters in order. Case and accents count for nothing.
 */
final class Match {
    private static final int BEGINNING = 100;
    private static final int WORD = 80;
    private static final int INITIALS = 60;
    private static final int INSIDE = 50;
    private static final int SCATTERED = 20;
    private static final int ABOUT = 10;
    private static final int LEAST_SCATTERED = 3;

    private Match() {}

    /** Larger is better; empty where a word of the query fits nowhere. */
    static OptionalInt score(String query, String title, String about) {
        String name = folded(title);
        String rest = folded(about);
        int sum = 0;
        for (String word : folded(query).strip().split("\\s+")) {
            int score = word.isEmpty() ? 0 : Math.max(inTitle(word, name), rest.contains(word) ? ABOUT : -1);
            if (score < 0) {
                return OptionalInt.empty();
            }
            sum += score;
        }
        return OptionalInt.of(sum);
    }

    private static int inTitle(String word, String name) {
        if (name.startsWith(word)) {
            return BEGINNING;
        }
        if (words(name).anyMatch(part -> part.startsWith(word)) || hasWordAt(word, name)) {
            return WORD;
        }
        if (initials(name).startsWith(word)) {
            return INITIALS;
        }
        if (name.contains(word)) {
            return INSIDE;
        }
        return word.length() >= LEAST_SCATTERED && scattered(word, name) ? SCATTERED : -1;
    }

    // What was typed may hold signs that part words, as in "orders-a" for "get orders-api".
    private static boolean hasWordAt(String word, String name) {
        int at = name.indexOf(word);
        return at > 0 && !Character.isLetterOrDigit(name.charAt(at - 1));
    }

    private static boolean scattered(String word, String name) {
        int at = -1;
        for (int i = 0; i < word.length(); i++) {
            at = name.indexOf(word.charAt(i), at + 1);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    private static String initials(String name) {
        StringBuilder first = new StringBuilder();
        words(name).forEach(part -> first.append(part.charAt(0)));
        return first.toString();
    }

    private static Stream<String> words(String name) {
        return Stream.of(name.split("[^\\p{L}\\p{N}]+")).filter(part -> !part.isEmpty());
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
