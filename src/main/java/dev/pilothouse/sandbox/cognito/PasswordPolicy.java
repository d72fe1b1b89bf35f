package dev.pilothouse.sandbox.cognito;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * What a pool asks of a password ({@code PasswordPolicyType}).
 *
 * @param minimumLength in characters, 6 to 99
 * @param required kinds of characters, each of which a password holds at least once
 * @param temporaryPasswordLife how long a password that an administrator gave can be used
 */
public record PasswordPolicy(int minimumLength, Set<Kind> required, Duration temporaryPasswordLife) {
    private static final String REFUSED = "Password did not conform with policy: ";
    private static final String SYMBOLS = "^$*.[]{}()?-\"!@#%&/\\,><':;|_~`+= ";

    public PasswordPolicy {
        required = Set.copyOf(required);
    }

    /** The default of a pool: eight characters, each kind, seven days. */
    public static PasswordPolicy usual() {
        return new PasswordPolicy(8, EnumSet.allOf(Kind.class), Duration.ofDays(7));
    }

    /** Refuses a password that breaks a rule, naming the first one. */
    void check(String password) {
        if (password.codePointCount(0, password.length()) < minimumLength) {
            throw refused("Password not long enough");
        }
        for (Kind kind : Kind.values()) {
            if (required.contains(kind) && password.codePoints().noneMatch(kind.test)) {
                throw refused("Password must have " + kind.name + " characters");
            }
        }
    }

    private static RuntimeException refused(String why) {
        return Refused.because("InvalidPasswordException", REFUSED + why);
    }

    /** A kind of characters. */
    public enum Kind {
        LOWERCASE("lowercase", point -> point >= 'a' && point <= 'z'),
        UPPERCASE("uppercase", point -> point >= 'A' && point <= 'Z'),
        SYMBOL("symbol", point -> SYMBOLS.indexOf(point) >= 0),
        NUMBER("numeric", point -> point >= '0' && point <= '9');

        private final String name;
        private final IntPredicate test;

        Kind(String name, IntPredicate test) {
            this.name = name;
            this.test = test;
        }
    }
}
