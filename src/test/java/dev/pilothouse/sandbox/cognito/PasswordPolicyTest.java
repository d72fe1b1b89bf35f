package dev.pilothouse.sandbox.cognito;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordPolicyTest {
    @ParameterizedTest
    @CsvSource({
        "Sh0rt-1, Password not long enough",
        "ALL-LARGE-1, Password must have lowercase characters",
        "all-small-1, Password must have uppercase characters",
        "NoSymbol12, Password must have symbol characters",
        "No-Number-, Password must have numeric characters"
    })
    void theFirstRuleThatIsBrokenIsNamed(String password, String why) {
        assertThatThrownBy(() -> PasswordPolicy.usual().check(password))
                .hasMessage("Password did not conform with policy: " + why);
    }

    @Test
    void aPasswordThatKeepsThemIsTakenAndRulesCanBeFewer() {
        assertThatCode(() -> PasswordPolicy.usual().check("Good-Enough-1")).doesNotThrowAnyException();
        PasswordPolicy easy = new PasswordPolicy(6, Set.of(), Duration.ofDays(1));
        assertThatCode(() -> easy.check("simple")).doesNotThrowAnyException();
    }
}
