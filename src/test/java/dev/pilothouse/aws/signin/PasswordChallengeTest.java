package dev.pilothouse.aws.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hostile or broken server may send instead of a challenge. */
class PasswordChallengeTest {
    private static final Map<String, String> GOOD = Map.of(
            "USERNAME", "a2c2e290",
            "USER_ID_FOR_SRP", "a2c2e290",
            "SALT", "ff23456789abcdef",
            "SRP_B", "740d75b6b0541d67",
            "SECRET_BLOCK", "ES0wTj4H");

    @Test
    void aGoodChallengeIsRead() {
        assertThat(PasswordChallenge.read(GOOD)).hasValueSatisfying(challenge -> {
            assertThat(challenge.userId()).isEqualTo("a2c2e290");
            assertThat(challenge.salt()).isEqualTo("18384614414850182639");
            assertThat(challenge.secretBlock()).hasSize(6);
        });
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("SRP_B", "0"),
                Arguments.of("SRP_B", "000000"),
                Arguments.of("SRP_B", Srp.N.toString(16)),
                Arguments.of("SRP_B", ""),
                Arguments.of("SRP_B", "-1"),
                Arguments.of("SRP_B", "+1"),
                Arguments.of("SRP_B", "0x1"),
                Arguments.of("SRP_B", "\u0661\u0662"),
                Arguments.of("SRP_B", "1".repeat(1_000_000)),
                Arguments.of("SALT", "zz"),
                Arguments.of("SALT", "-ff"),
                Arguments.of("SALT", " ff"),
                Arguments.of("SALT", "f".repeat(1_000_000)),
                Arguments.of("SECRET_BLOCK", "not base64"),
                Arguments.of("SECRET_BLOCK", "ES0wT"),
                Arguments.of("SECRET_BLOCK", "===="),
                Arguments.of("SECRET_BLOCK", "QUJD".repeat(250_000)),
                Arguments.of("USER_ID_FOR_SRP", ""),
                Arguments.of("USER_ID_FOR_SRP", "x".repeat(1_000_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void aValueThatCannotBeUsedIsRefused(String name, String value) {
        Map<String, String> parameters = new HashMap<>(GOOD);
        parameters.put(name, value);
        assertThat(PasswordChallenge.read(parameters)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"USER_ID_FOR_SRP", "SALT", "SRP_B", "SECRET_BLOCK"})
    void aMissingValueIsRefused(String name) {
        Map<String, String> parameters = new HashMap<>(GOOD);
        parameters.remove(name);
        assertThat(PasswordChallenge.read(parameters)).isEmpty();
    }

    /** Numbers, not texts: a salt that lost its leading zero, or came in capitals, is the same salt. */
    @Test
    void oddAndCapitalHexIsTheSameNumber() {
        Map<String, String> parameters = new HashMap<>(GOOD);
        parameters.put("SALT", "0ABC");
        Map<String, String> odd = new HashMap<>(GOOD);
        odd.put("SALT", "abc");
        assertThat(PasswordChallenge.read(parameters))
                .isEqualTo(PasswordChallenge.read(odd))
                .isPresent();
    }
}
