package dev.pilothouse.aws.signin;

import dev.pilothouse.core.Text;
import java.util.List;
import java.util.function.Predicate;

/**
 * What user pools ask of a password unless somebody set them otherwise (developer guide, "Adding user pool password
 * requirements"). A pool's own rules are told to administrators only: these are advice, the pool decides.
 */
public enum PasswordRule {
    LENGTH(text -> text.codePointCount(0, text.length()) >= 8),
    LOWERCASE(text -> text.chars().anyMatch(it -> it >= 'a' && it <= 'z')),
    UPPERCASE(text -> text.chars().anyMatch(it -> it >= 'A' && it <= 'Z')),
    NUMBER(text -> text.chars().anyMatch(it -> it >= '0' && it <= '9')),
    SYMBOL(text -> text.chars().anyMatch(it -> "^$*.[]{}()?-\"!@#%&/\\,><':;|_~`+=".indexOf(it) >= 0)),
    EDGES(text -> !text.isEmpty() && text.equals(text.strip()));

    private final Predicate<String> test;

    PasswordRule(Predicate<String> test) {
        this.test = test;
    }

    /** All of them, in the order in which they are shown. */
    public static List<PasswordRule> usual() {
        return List.of(values());
    }

    public boolean keptBy(String password) {
        return test.test(password);
    }

    /** The rule in words. */
    public String words() {
        return switch (this) {
            case LENGTH -> Text.tr("at least 8 characters");
            case LOWERCASE -> Text.tr("a small letter, a to z");
            case UPPERCASE -> Text.tr("a capital letter, A to Z");
            case NUMBER -> Text.tr("a digit");
            case SYMBOL -> Text.tr("a symbol, such as - . or !");
            case EDGES -> Text.tr("no blank at either end");
        };
    }
}
