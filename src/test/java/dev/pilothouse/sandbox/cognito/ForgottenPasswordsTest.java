package dev.pilothouse.sandbox.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeDeliveryDetailsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TooManyFailedAttemptsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/** Replacing a password that was forgotten, with the real client. */
class ForgottenPasswordsTest {
    private static final String NEW = "Harbour-Light-8";
    private static AcmeCognito acme;

    @BeforeAll
    static void start() {
        acme = new AcmeCognito();
    }

    @AfterAll
    static void stop() {
        acme.close();
    }

    @BeforeEach
    void reset() {
        acme.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "forgot"})
    void theCodeThatWasSentSetsANewPassword(String name) {
        send(name);
        confirm(name, sent(name), NEW);
        assertThat(acme.signIn(name).with(NEW).idToken()).isNotEmpty();
        assertThatThrownBy(() -> confirm(name, "123456", NEW)).isInstanceOf(ExpiredCodeException.class);
    }

    @Test
    void anAddressIsToldOnlyInPart() {
        assertThat(send("operator").destination()).isEqualTo("o***@a***");
    }

    @Test
    void strangersGetTheSameAnswersThroughout() {
        assertThat(send("oddball")).isEqualTo(send("operator"));
        for (String name : new String[] {"oddball", "operator"}) {
            assertThatThrownBy(() -> confirm(name, other(sent("operator")), NEW))
                    .isInstanceOf(CodeMismatchException.class)
                    .hasMessageStartingWith("Invalid verification code provided, please try again.");
        }
        for (String name : new String[] {"nobody", "support"}) {
            assertThatThrownBy(() -> confirm(name, "123456", NEW))
                    .isInstanceOf(ExpiredCodeException.class)
                    .hasMessageStartingWith("Invalid code provided, please request a code again.");
        }
        for (String name : new String[] {"oddball", "operator"}) {
            for (int i = 1; i < 5; i++) {
                send(name);
            }
            assertThatThrownBy(() -> send(name))
                    .isInstanceOf(LimitExceededException.class)
                    .hasMessageStartingWith("Attempt limit exceeded, please try after some time.");
        }
        assertThat(acme.userPools().sentCode(AcmeCognito.POOL.id(), "oddball@acme.example"))
                .isEmpty();
    }

    @Test
    void aClientThatTellsWhoExistsDoes() {
        assertThatThrownBy(() -> acme.users()
                        .forgotPassword(
                                q -> q.clientId(AcmeCognito.LEGACY_CLIENT).username("oddball@acme.example")))
                .isInstanceOf(UserNotFoundException.class);
    }

    @Test
    void aCodeLivesForAnHourAndTheNewestCounts() {
        send("operator");
        String first = sent("operator");
        send("operator");
        if (!first.equals(sent("operator"))) {
            assertThatThrownBy(() -> confirm("operator", first, NEW)).isInstanceOf(CodeMismatchException.class);
        }
        String second = sent("operator");
        acme.sandbox().clock().advance(Duration.ofHours(1));
        assertThatThrownBy(() -> confirm("operator", second, NEW)).isInstanceOf(ExpiredCodeException.class);
    }

    @Test
    void fiveWrongCodesEndIt() {
        send("operator");
        String right = sent("operator");
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> confirm("operator", other(right), NEW)).isInstanceOf(CodeMismatchException.class);
        }
        assertThatThrownBy(() -> confirm("operator", right, NEW)).isInstanceOf(TooManyFailedAttemptsException.class);
    }

    @Test
    void aBadPasswordLeavesTheCodeGood() {
        send("operator");
        String code = sent("operator");
        assertThatThrownBy(() -> confirm("operator", code, "no-good-one")).isInstanceOf(InvalidPasswordException.class);
        confirm("operator", code, NEW);
        assertThat(acme.signIn("operator").with(NEW).idToken()).isNotEmpty();
    }

    @Test
    void whoseFirstPasswordIsTemporaryHasToUseThat() {
        assertThatThrownBy(() -> send("fresh"))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageStartingWith("User password cannot be reset in the current state.");
    }

    private static CodeDeliveryDetailsType send(String name) {
        return acme.users()
                .forgotPassword(q -> q.clientId(AcmeCognito.CLIENT).username(name + "@acme.example"))
                .codeDeliveryDetails();
    }

    private static void confirm(String name, String code, String password) {
        acme.users()
                .confirmForgotPassword(q -> q.clientId(AcmeCognito.CLIENT)
                        .username(name + "@acme.example")
                        .confirmationCode(code)
                        .password(password));
    }

    private static String sent(String name) {
        return acme.userPools()
                .sentCode(AcmeCognito.POOL.id(), name + "@acme.example")
                .orElseThrow();
    }

    private static String other(String code) {
        return code.charAt(0) == '0' ? "1" + code.substring(1) : "0" + code.substring(1);
    }
}
