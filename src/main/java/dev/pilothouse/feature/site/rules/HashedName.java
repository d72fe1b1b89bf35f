package dev.pilothouse.feature.site.rules;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells names that hold a hash of the content, as bundlers write them: {@code app.9f31c2ab.js} (webpack: hex),
 * {@code index-BkH3s9Qx.js} (Vite and Rollup: base64url), {@code main-7QWXTZAB.js} (esbuild: base32).
 *
 * <p>A file called hashed by mistake would be kept by browsers for a year, and one overlooked is merely asked for every
 * hour: what may be a word, a date or a version is no hash, and a hash without a digit is not seen.
 */
final class HashedName {
    private static final int AT_LEAST = 8;
    private static final Pattern HEX = Pattern.compile("[0-9a-f]+|[0-9A-F]+");
    private static final Pattern BASE32 = Pattern.compile("[A-Z2-7]+");
    private static final Pattern BASE64URL = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern WORD_AND_NUMBER = Pattern.compile("[A-Za-z]{3,}\\d{1,4}([A-Z]{3,})?");
    // iPhone15, Win32App, OpenSans300Italic, v2: camel case, abbreviations and numbers
    private static final Pattern WORDS = Pattern.compile("[a-z]*+(?:\\d++|[A-Z]?[a-z]{2,}+|[A-Z]{2,}+)*+");

    private HashedName() {}

    /** Whether a part of the file's name between dots is a hash, or ends in one after a hyphen or underscore. */
    static boolean isIn(String path) {
        String[] dotted = path.substring(path.lastIndexOf('/') + 1).split("\\.");
        int beforeExtension = dotted.length - 1;
        return beforeExtension > 0 && Arrays.stream(dotted, 0, beforeExtension).anyMatch(HashedName::endsInHash);
    }

    private static boolean endsInHash(String part) {
        return Stream.concat(Stream.of(part), tails(part)).anyMatch(HashedName::isHash);
    }

    // Base64url has hyphens and underscores of its own, so a hash may begin behind any of them.
    private static Stream<String> tails(String part) {
        return IntStream.range(0, part.length())
                .filter(at -> isSeparator(part.charAt(at)))
                .mapToObj(at -> part.substring(at + 1));
    }

    private static boolean isHash(String text) {
        return text.length() >= AT_LEAST
                && has(text, Character::isDigit)
                && has(text, Character::isLetter)
                && !WORD_AND_NUMBER.matcher(text).matches()
                && (HEX.matcher(text).matches() || BASE32.matcher(text).matches() || isBase64(text));
    }

    private static boolean isBase64(String text) {
        if (!BASE64URL.matcher(text).matches()
                || !has(text, Character::isUpperCase)
                || !has(text, Character::isLowerCase)) {
            return false;
        }
        // Bundlers write 8 characters of base64url; anything longer with a separator in it is rather two words.
        boolean oneHash = text.length() == AT_LEAST || !has(text, HashedName::isSeparator);
        return oneHash
                && !Arrays.stream(text.split("[-_]"))
                        .allMatch(part -> WORDS.matcher(part).matches());
    }

    private static boolean isSeparator(int c) {
        return c == '-' || c == '_';
    }

    private static boolean has(String text, IntPredicate what) {
        return text.chars().anyMatch(what);
    }
}
