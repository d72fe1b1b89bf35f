package dev.pilothouse.feature.tables.mask;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What looks personal or secret though nobody said so. */
enum Personal {
    /** RFC 5321 addresses, as people have them. Looked for where a word begins, so that a long text costs no more than its length. */
    EMAIL("(?<![\\p{L}\\p{N}._%+'-])[\\p{L}\\p{N}._%+'-]++@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8}"),
    /** ITU-T E.164 with a plus or two zeros, or a national number with a zero; up to fifteen digits in groups. */
    PHONE("(?<![\\w+.:/#-])(?:\\+|00|\\(?0)[1-9](?:[ ()./-]{0,2}\\d){6,13}(?![\\w:-])"),
    /** ISO/IEC 7812: 13 to 19 digits, the first as payment cards have it, the last one a check of the others (Luhn). */
    CARD("(?<![\\w.])(?:[3-6]\\d|2[2-7])(?:[ -]?\\d){11,17}(?!\\w|\\.\\d)"),
    /** JSON web tokens, AWS keys, and secrets by the names that their makers give them. */
    TOKEN("\\beyJ[\\w-]{8,}\\.[\\w-]{8,}(?:\\.[\\w-]*)?"
            + "|\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b"
            + "|\\b(?:sk|pk|rk)_(?:live|test)_\\w{10,}"
            + "|\\bgh[pousr]_\\w{20,}"
            + "|\\bxox[abpr]-[\\w-]{10,}");

    private final Pattern pattern;

    Personal(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** The text with everything of this kind masked; empty where there is none. */
    Optional<String> masked(String text) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder masked = new StringBuilder();
        boolean found = false;
        while (matcher.find()) {
            if (isOne(matcher.group())) {
                matcher.appendReplacement(masked, Matcher.quoteReplacement(shown(matcher.group())));
                found = true;
            }
        }
        matcher.appendTail(masked);
        return found ? Optional.of(masked.toString()) : Optional.empty();
    }

    private boolean isOne(String text) {
        return this != CARD || hasCheckDigit(text);
    }

    private String shown(String text) {
        return switch (this) {
            case EMAIL -> Mask.DOTS + text.substring(text.lastIndexOf('@'));
            case PHONE, CARD -> Mask.DOTS + text.substring(text.length() - 4).replaceAll("\\D", "");
            case TOKEN -> Mask.DOTS;
        };
    }

    /** ISO/IEC 7812-1, annex B. */
    static boolean hasCheckDigit(String text) {
        String digits = text.replaceAll("\\D", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int twice = digit * 2;
            sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0 && !digits.chars().allMatch(digit -> digit == '0');
    }
}
