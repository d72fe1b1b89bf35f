package dev.pilothouse.aws.signin;

import java.math.BigInteger;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What PASSWORD_VERIFIER asks, checked: a server may send anything.
 *
 * @param username to be sent back
 * @param userId that the proof is made for, not what the person typed
 * @param serverKey {@code B}, not zero modulo N
 * @param secret {@code SECRET_BLOCK} as it came, to be sent back unchanged
 */
record PasswordChallenge(String username, String userId, BigInteger salt, BigInteger serverKey, String secret) {
    private static final int TEXT_LENGTH = 2_048;
    private static final int SECRET_LENGTH = 16_384;
    private static final Pattern KEY = Pattern.compile("[0-9a-fA-F]{1,768}");
    private static final Pattern SALT = Pattern.compile("[0-9a-fA-F]{1,128}");
    private static final Pattern BASE64 = Pattern.compile("[0-9a-zA-Z+/]+={0,2}");

    /** The challenge in the parameters; empty where something is missing or isn't what it has to be. */
    static Optional<PasswordChallenge> read(Map<String, String> parameters) {
        Optional<String> userId = text(parameters, "USER_ID_FOR_SRP", TEXT_LENGTH);
        Optional<String> username = text(parameters, "USERNAME", TEXT_LENGTH).or(() -> userId);
        Optional<BigInteger> salt = number(parameters, "SALT", SALT);
        Optional<BigInteger> serverKey = number(parameters, "SRP_B", KEY).filter(PasswordChallenge::isKey);
        Optional<String> secret =
                text(parameters, "SECRET_BLOCK", SECRET_LENGTH).filter(PasswordChallenge::isBase64);
        if (userId.isEmpty() || salt.isEmpty() || serverKey.isEmpty() || secret.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new PasswordChallenge(username.orElseThrow(), userId.get(), salt.get(), serverKey.get(), secret.get()));
    }

    byte[] secretBlock() {
        return Base64.getDecoder().decode(secret);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "PasswordChallenge[" + userId + "]";
    }

    private static Optional<String> text(Map<String, String> parameters, String name, int length) {
        Predicate<String> fits = text -> !text.isEmpty() && text.length() <= length;
        return Optional.ofNullable(parameters.get(name)).filter(fits);
    }

    private static Optional<BigInteger> number(Map<String, String> parameters, String name, Pattern form) {
        return Optional.ofNullable(parameters.get(name))
                .filter(text -> form.matcher(text).matches())
                .map(hex -> new BigInteger(hex, 16));
    }

    // RFC 5054 2.5.4: the client must abort where B is zero modulo N.
    private static boolean isKey(BigInteger candidate) {
        return candidate.mod(Srp.N).signum() != 0;
    }

    private static boolean isBase64(String text) {
        return text.length() % 4 == 0 && BASE64.matcher(text).matches();
    }
}
