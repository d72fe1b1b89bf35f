package dev.pilothouse.feature.site.check;

import dev.pilothouse.core.Text;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One kind of secret.
 *
 * @param name in words
 * @param anchor a text, in lower case, without which there is none
 * @param pattern what has to begin at the anchor
 * @param secret tells a secret from a placeholder, by the match
 */
record SecretRule(String name, String anchor, Pattern pattern, Predicate<MatchResult> secret) {
    private static final String NOT_IN_A_WORD = "(?<![A-Za-z0-9])";
    // A name that ends near the keyword, an assignment, and a value in quotes, or up to the end of the line.
    // Possessive and bounded, as everything here: what an anchor costs must not depend on what else is in the file.
    private static final String ASSIGNED = "(?i:%s)[A-Za-z0-9_-]{0,24}+[\"'`]?\\s{0,4}+(?:=>|:=|[:=])\\s{0,4}+"
            + "(?:([\"'`])([^\"'`\\s]{12,200}+)\\1|([^\"'`\\s;,(){}<>]{12,200}+)[ \\t]{0,40}+(?:[\\r\\n]|$))";

    static final List<SecretRule> ALL = Stream.concat(known(), assigned()).toList();

    private static Stream<SecretRule> known() {
        Predicate<MatchResult> always = match -> true;
        // AWS's own documentation writes keys that end so.
        Predicate<MatchResult> noExample = match -> !match.group().endsWith("EXAMPLE");
        return Stream.of(
                rule("AWS access key", "akia", NOT_IN_A_WORD + "AKIA[A-Z0-9]{16}(?![A-Za-z0-9+/])", noExample),
                rule("AWS access key", "asia", NOT_IN_A_WORD + "ASIA[A-Z0-9]{16}(?![A-Za-z0-9+/])", noExample),
                rule(
                        "AWS secret key",
                        "secret",
                        "(?i:secret_?access_?key)[\"']?\\s{0,4}+(?:=>|[:=])\\s{0,4}+[\"']?[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])",
                        match -> !match.group().contains("EXAMPLE")),
                // Libraries know the first line without having a key.
                rule(
                        "private key",
                        "-----begin",
                        "-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?:"
                                + " BLOCK)?-----(?:\\\\[rn]|[\\s\"'+,]){1,20}+(?:[A-Za-z-]{1,20}+: [^\\r"
                                + "\\n"
                                + "\\\\]{0,100}+(?:\\\\[rn]|\\s){1,8}+){0,4}+[A-Za-z0-9+/=]{16}",
                        always),
                rule(
                        "JSON web token",
                        "eyj",
                        NOT_IN_A_WORD + "eyJ[A-Za-z0-9_-]{8,400}+\\.eyJ[A-Za-z0-9_-]{8,8000}+\\.[A-Za-z0-9_-]{16}",
                        always),
                rule("Slack token", "xox", "xox[abeoprs]-[A-Za-z0-9-]{10}", always),
                rule("GitHub token", "gh", NOT_IN_A_WORD + "gh[oprsu]_[A-Za-z0-9]{36}", always),
                rule("GitHub token", "github_pat_", "github_pat_[A-Za-z0-9_]{22}", always),
                rule("Stripe key", "k_live_", "k_live_[A-Za-z0-9]{16}", always),
                rule("Google API key", "aiza", NOT_IN_A_WORD + "AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])", always),
                rule("Google service account", "\"service_account\"", "\"service_account\"", always),
                rule(
                        "Google service account",
                        "\"private_key_id\"",
                        "\"private_key_id\"\\s{0,8}+:\\s{0,8}+\"[0-9a-f]{16}",
                        always));
    }

    private static Stream<SecretRule> assigned() {
        return Stream.of("secret", "token", "passw", "api_key", "apikey", "api-key", "credential")
                .map(word -> rule(
                        "password, token or secret",
                        word,
                        ASSIGNED.formatted(word),
                        match -> Entropy.looksRandom(value(match))));
    }

    private static String value(MatchResult match) {
        return match.group(2) == null ? match.group(3) : match.group(2);
    }

    private static SecretRule rule(String name, String anchor, String pattern, Predicate<MatchResult> secret) {
        return new SecretRule(Text.tr(name), anchor, Pattern.compile(pattern), secret);
    }
}
