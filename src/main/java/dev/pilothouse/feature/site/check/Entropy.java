package dev.pilothouse.feature.site.check;

import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells values that a program made at random from those that people wrote. */
final class Entropy {
    private static final int AT_LEAST = 16;
    private static final double BITS = 3.3;
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern LETTER = Pattern.compile("[A-Za-z]");
    // Words, also in camel case, and small numbers: userToken.expired-2. Possessive, so that it stays linear.
    private static final Pattern WORDS = Pattern.compile("(?:[^A-Za-z0-9]++|[A-Z]?[a-z]{2,}+|[A-Z]{2,}+|\\d{1,2}+)++");
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i).*(?:example|placeholder|your[-_]|xxxx|\\$\\{|\\{\\{|0123456789|1234567890|abcdefgh).*");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?:)?//.*|[.]{0,2}/.*");

    private Entropy() {}

    static boolean looksRandom(String value) {
        return value.length() >= AT_LEAST
                && DIGIT.matcher(value).find()
                && LETTER.matcher(value).find()
                && !PLACEHOLDER.matcher(value).matches()
                && !ADDRESS.matcher(value).matches()
                && !WORDS.matcher(value).matches()
                && bitsPerCharacter(value) >= BITS;
    }

    /** Shannon's entropy of the characters' frequencies. */
    static double bitsPerCharacter(String value) {
        return value
                .chars()
                .boxed()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .values()
                .stream()
                .mapToDouble(count -> (double) count / value.length())
                .map(share -> -share * Math.log(share) / Math.log(2))
                .sum();
    }
}
