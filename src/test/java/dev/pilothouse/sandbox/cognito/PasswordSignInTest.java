package dev.pilothouse.sandbox.cognito;

import static dev.pilothouse.sandbox.cognito.Refusals.assertInvalid;
import static dev.pilothouse.sandbox.cognito.Refusals.assertRefused;
import static dev.pilothouse.sandbox.cognito.Refusals.assertWrong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PasswordResetRequiredException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotConfirmedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/** Who may sign in with a password, and what the others are told. */
class PasswordSignInTest {
    private static final String PASSWORD = AcmeCognito.PASSWORD;
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
    void theRightPasswordGivesTokens() {
        AuthenticationResultType tokens = acme.tokens("operator");
        assertThat(tokens.idToken()).isNotEmpty();
        assertThat(tokens.accessToken()).isNotEmpty();
        assertThat(tokens.refreshToken()).isNotEmpty();
        assertThat(tokens.tokenType()).isEqualTo("Bearer");
        assertThat(tokens.expiresIn()).isEqualTo(3600);
    }

    @Test
    void theUserNameAndTheAddressInAnyCaseMeanTheSameAccount() {
        for (String name : new String[] {AcmeCognito.OPERATOR_SUB, "OPERATOR@acme.example"}) {
            SignIn signIn = acme.signIn("operator").as(name);
            assertThat(signIn.ask().challengeParameters())
                    .containsEntry("USER_ID_FOR_SRP", AcmeCognito.OPERATOR_SUB)
                    .containsEntry("USERNAME", AcmeCognito.OPERATOR_SUB);
            assertThat(signIn.with(PASSWORD).idToken()).isNotEmpty();
        }
    }

    @Test
    void theProofMayNameTheAccountByItsAlias() {
        SignIn signIn = acme.signIn("operator");
        InitiateAuthResponse asked = signIn.ask();
        RespondToAuthChallengeRequest answer =
                SignIn.changed(signIn.answer(asked, PASSWORD, Instant.now()), "USERNAME", "operator@acme.example");
        assertThat(signIn.send(answer).idToken()).isNotEmpty();
    }

    @Test
    void aProofForSomebodyElsesNameIsRefused() {
        SignIn signIn = acme.signIn("operator");
        RespondToAuthChallengeRequest answer = signIn.answer(signIn.ask(), PASSWORD, Instant.now());
        assertWrong(() -> signIn.send(SignIn.changed(answer, "USERNAME", "admin@acme.example")));
    }

    @Test
    void anUnknownUserLooksLikeAWrongPassword() {
        acme.sandbox().clock().hold();
        SignIn stranger = acme.signIn("stranger");
        InitiateAuthResponse first = stranger.ask();
        InitiateAuthResponse again = acme.signIn("Stranger").ask();
        InitiateAuthResponse other = acme.signIn("somebody").ask();
        InitiateAuthResponse known = acme.signIn("operator").ask();
        assertThat(first.challengeParameters())
                .containsOnlyKeys(known.challengeParameters().keySet());
        for (String stable : new String[] {"USERNAME", "USER_ID_FOR_SRP", "SALT"}) {
            assertThat(again.challengeParameters().get(stable))
                    .isEqualTo(first.challengeParameters().get(stable))
                    .isNotEqualTo(other.challengeParameters().get(stable));
        }
        assertThat(first.challengeParameters().get("USERNAME")).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(again.challengeParameters().get("SRP_B"))
                .isNotEqualTo(first.challengeParameters().get("SRP_B"));
        assertWrong(() -> stranger.with(PASSWORD));
        for (int i = 0; i < 4; i++) {
            assertWrong(() -> stranger.with(PASSWORD));
        }
        assertRefused(() -> stranger.with(PASSWORD), "Password attempts exceeded");
    }

    @Test
    void aLegacyClientIsToldThatTheUserIsUnknown() {
        assertThatThrownBy(() ->
                        acme.signIn("stranger").by(AcmeCognito.LEGACY_CLIENT).ask())
                .isInstanceOf(UserNotFoundException.class)
                .hasMessageStartingWith("User does not exist.");
    }

    @Test
    void fiveWrongPasswordsLockTheAccountForASecond() {
        acme.sandbox().clock().hold();
        for (int i = 0; i < 5; i++) {
            assertWrong(() -> acme.signIn("operator").with("wrong"));
        }
        assertRefused(() -> acme.tokens("operator"), "Password attempts exceeded");
        acme.sandbox().clock().advance(Duration.ofSeconds(1));
        assertThat(acme.tokens("operator").idToken()).isNotEmpty();
    }

    @Test
    void thoseWhoMayNotSignInAreToldWhy() {
        assertThatThrownBy(() -> acme.tokens("new"))
                .isInstanceOf(UserNotConfirmedException.class)
                .hasMessageStartingWith("User is not confirmed.");
        assertThatThrownBy(() -> acme.tokens("forgot"))
                .isInstanceOf(PasswordResetRequiredException.class)
                .hasMessageStartingWith("Password reset required for the user");
        Accounts accounts =
                acme.userPools().pool(AcmeCognito.POOL.id()).orElseThrow().accounts();
        Account operator = accounts.named("operator@acme.example").orElseThrow();
        accounts.put(operator.withStanding(
                new Account.Standing(false, operator.standing().status())));
        assertRefused(() -> acme.tokens("operator"), "User is disabled.");
    }

    @Test
    void flowsThatTheClientDoesNotAllowAreRefused() {
        assertInvalid(
                () -> acme.signIn("operator").by(AcmeCognito.CLOSED_CLIENT).ask(),
                "USER_SRP_AUTH is not enabled for the client.");
        assertFlowRefused(AuthFlowType.USER_PASSWORD_AUTH, "USER_PASSWORD_AUTH flow not enabled for this client");
        assertFlowRefused(AuthFlowType.CUSTOM_AUTH, "CUSTOM_AUTH is not enabled for the client.");
        assertFlowRefused(AuthFlowType.ADMIN_USER_PASSWORD_AUTH, "Initiate Auth method not supported.");
        assertInvalid(
                () -> acme.users()
                        .initiateAuth(q -> q.clientId(AcmeCognito.CLIENT).authFlow("MAGIC")),
                "1 validation error detected: Value 'MAGIC' at 'authFlow'");
    }

    private void assertFlowRefused(AuthFlowType flow, String text) {
        assertInvalid(
                () -> acme.users()
                        .initiateAuth(q -> q.clientId(AcmeCognito.CLIENT)
                                .authFlow(flow)
                                .authParameters(Map.of("USERNAME", "operator@acme.example", "PASSWORD", PASSWORD))),
                text);
    }
}
