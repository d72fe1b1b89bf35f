package dev.pilothouse.sandbox.cognito;

import static dev.pilothouse.sandbox.cognito.AcmeCognito.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AssociateSoftwareTokenResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.EnableSoftwareTokenMfaException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SoftwareTokenMfaNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifySoftwareTokenResponse;

/** What a pool asks behind the password, with the real client. */
class FurtherStepsTest {
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

    @Test
    void aTemporaryPasswordHasToBeReplacedAndTheNewOneSignsIn() {
        SignIn fresh = acme.signIn("fresh");
        RespondToAuthChallengeResponse asked = fresh.proved(PASSWORD);
        assertThat(asked.challengeName()).isEqualTo(ChallengeNameType.NEW_PASSWORD_REQUIRED);
        assertThat(asked.challengeParameters())
                .containsEntry("requiredAttributes", "[\"userAttributes.name\"]")
                .containsEntry("userAttributes", "{\"email\":\"fresh@acme.example\"}");
        assertThat(fresh.further(asked, password(NEW)).authenticationResult()).isNotNull();
        assertThat(acme.signIn("fresh").with(NEW).idToken()).isNotEmpty();
        assertRefused(() -> acme.signIn("fresh").with(PASSWORD), "Incorrect username or password.");
    }

    @Test
    void aBadNewPasswordOrAMissingAttributeLeavesTheStepOpen() {
        SignIn fresh = acme.signIn("fresh");
        RespondToAuthChallengeResponse asked = fresh.proved(PASSWORD);
        assertThatThrownBy(() -> fresh.further(asked, password("short")))
                .isInstanceOf(InvalidPasswordException.class)
                .hasMessageStartingWith("Password did not conform with policy: Password not long enough");
        assertThatThrownBy(() -> fresh.further(asked, Map.of("NEW_PASSWORD", NEW)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageStartingWith("Invalid attributes given, name is missing");
        assertRefused(
                () -> fresh.further(
                        asked,
                        Map.of("NEW_PASSWORD", NEW, "userAttributes.name", "Ada", "userAttributes.email", "a@b.c")),
                "Cannot modify an already provided email");
        assertThat(fresh.further(asked, password(NEW)).authenticationResult()).isNotNull();
        assertRefused(() -> fresh.further(asked, password(NEW)), "Invalid session for the user.");
    }

    @Test
    void aTemporaryPasswordExpires() {
        acme.sandbox().clock().advance(Duration.ofDays(7));
        assertRefused(
                () -> acme.signIn("fresh").proved(PASSWORD),
                "Temporary password has expired and must be reset by an administrator.");
    }

    @Test
    void anAuthenticatorCodeIsCheckedByTheClockAndGoodOnce() {
        acme.sandbox().clock().hold();
        SignIn watch = acme.signIn("watch");
        RespondToAuthChallengeResponse asked = watch.proved(PASSWORD);
        assertThat(asked.challengeName()).isEqualTo(ChallengeNameType.SOFTWARE_TOKEN_MFA);
        String right = shown("watch");
        assertThatThrownBy(() -> watch.further(asked, code(other(right))))
                .isInstanceOf(CodeMismatchException.class)
                .hasMessageStartingWith("Invalid code received for user");
        assertThat(watch.further(asked, code(right)).authenticationResult()).isNotNull();
        SignIn again = acme.signIn("watch");
        RespondToAuthChallengeResponse second = again.proved(PASSWORD);
        assertThatThrownBy(() -> again.further(second, code(right)))
                .isInstanceOf(ExpiredCodeException.class)
                .hasMessageStartingWith("Your software token has already been used once.");
        acme.sandbox().clock().advance(Duration.ofSeconds(60));
        assertThat(again.further(second, code(shown("watch"))).authenticationResult())
                .isNotNull();
    }

    @Test
    void fiveWrongCodesLock() {
        SignIn watch = acme.signIn("watch");
        RespondToAuthChallengeResponse asked = watch.proved(PASSWORD);
        String wrong = other(shown("watch"));
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> watch.further(asked, code(wrong))).isInstanceOf(CodeMismatchException.class);
        }
        assertRefused(() -> watch.further(asked, code(shown("watch"))), "Password attempts exceeded");
    }

    @Test
    void aStepLivesAsLongAsTheClientSays() {
        RespondToAuthChallengeResponse usual = acme.signIn("watch").proved(PASSWORD);
        SignIn patient = acme.signIn("watch").by(AcmeCognito.PATIENT_CLIENT);
        RespondToAuthChallengeResponse longer = patient.proved(PASSWORD);
        acme.sandbox().clock().advance(Duration.ofMinutes(4));
        assertRefused(
                () -> acme.signIn("watch").further(usual, code(shown("watch"))),
                "Invalid session for the user, session is expired.");
        assertThat(patient.further(longer, code(shown("watch"))).authenticationResult())
                .isNotNull();
    }

    @Test
    void aSessionIsForItsClientItsPersonAndItsStepAlone() {
        RespondToAuthChallengeResponse asked = acme.signIn("watch").proved(PASSWORD);
        Map<String, String> answer = code(shown("watch"));
        assertRefused(
                () -> acme.signIn("watch").by(AcmeCognito.PATIENT_CLIENT).further(asked, answer),
                "Invalid session for the user.");
        assertRefused(() -> acme.signIn("operator").further(asked, answer), "Invalid session for the user.");
        assertRefused(
                () -> acme.signIn("watch")
                        .further(ChallengeNameType.NEW_PASSWORD_REQUIRED, asked.session(), password(NEW)),
                "Invalid session for the user.");
        assertRefused(
                () -> acme.signIn("watch").further(ChallengeNameType.SOFTWARE_TOKEN_MFA, "invented", answer),
                "Invalid session for the user.");
        assertThat(acme.signIn("watch").further(asked, answer).authenticationResult())
                .isNotNull();
    }

    @Test
    void whoHasNoAuthenticatorSetsOneUpWhereThePoolWantsIt() {
        SignIn operator = acme.signInGuarded("operator");
        RespondToAuthChallengeResponse asked = operator.proved(PASSWORD);
        assertThat(asked.challengeName()).isEqualTo(ChallengeNameType.MFA_SETUP);
        assertThat(asked.challengeParameters()).containsEntry("MFAS_CAN_SETUP", "[\"SOFTWARE_TOKEN_MFA\"]");
        AssociateSoftwareTokenResponse made = acme.users().associateSoftwareToken(q -> q.session(asked.session()));
        assertThat(made.secretCode()).matches("[A-Z2-7]{32}");
        assertThatThrownBy(() -> operator.further(asked.challengeName(), made.session(), Map.of()))
                .isInstanceOf(SoftwareTokenMfaNotFoundException.class);
        assertThatThrownBy(() -> acme.users()
                        .verifySoftwareToken(q -> q.session(made.session()).userCode(other(guardedCode()))))
                .isInstanceOf(EnableSoftwareTokenMfaException.class);
        VerifySoftwareTokenResponse verified =
                acme.users().verifySoftwareToken(q -> q.session(made.session()).userCode(guardedCode()));
        assertRefused(
                () -> operator.further(asked.challengeName(), made.session(), Map.of()),
                "Invalid session for the user.");
        assertThat(operator.further(asked.challengeName(), verified.session(), Map.of())
                        .authenticationResult())
                .isNotNull();
        assertThat(acme.signInGuarded("operator").proved(PASSWORD).challengeName())
                .isEqualTo(ChallengeNameType.SOFTWARE_TOKEN_MFA);
    }

    @Test
    void aNewPasswordComesBeforeAnAuthenticator() {
        SignIn fresh = acme.signInGuarded("fresh");
        RespondToAuthChallengeResponse next = fresh.further(fresh.proved(PASSWORD), Map.of("NEW_PASSWORD", NEW));
        assertThat(next.challengeName()).isEqualTo(ChallengeNameType.MFA_SETUP);
    }

    private static Map<String, String> password(String password) {
        return Map.of("NEW_PASSWORD", password, "userAttributes.name", "Ada");
    }

    private static Map<String, String> code(String code) {
        return Map.of("SOFTWARE_TOKEN_MFA_CODE", code);
    }

    private static String other(String code) {
        return code.charAt(0) == '0' ? "1" + code.substring(1) : "0" + code.substring(1);
    }

    private static String shown(String name) {
        return acme.userPools()
                .authenticatorCode(AcmeCognito.POOL.id(), name + "@acme.example")
                .orElseThrow();
    }

    private static String guardedCode() {
        return acme.userPools()
                .authenticatorCode(AcmeCognito.GUARDED.id(), "operator@acme.example")
                .orElseThrow();
    }

    private static void assertRefused(ThrowingCallable call, String text) {
        assertThatThrownBy(call).isInstanceOf(NotAuthorizedException.class).hasMessageStartingWith(text + " (");
    }
}
