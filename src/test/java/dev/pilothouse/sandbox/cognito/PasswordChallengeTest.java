package dev.pilothouse.sandbox.cognito;

import static dev.pilothouse.sandbox.cognito.Refusals.assertInvalid;
import static dev.pilothouse.sandbox.cognito.Refusals.assertRefused;
import static dev.pilothouse.sandbox.cognito.Refusals.assertWrong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeRequest;

/** The proof of a password: its numbers, its session, its clock. */
class PasswordChallengeTest {
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
    void aWrongPasswordIsRefusedByTheFormula() {
        assertWrong(() -> acme.signIn("operator").with(PASSWORD.strip()));
    }

    @Test
    void aClientThatDoesNotPadTheSaltIsRefusedWhereItsTopBitIsSet() {
        UserPoolDefinition small = UserPoolDefinition.of(AcmeCognito.POOL.id())
                .with(AcmeCognito.POOL.clients().getFirst())
                .with(AcmeCognito.POOL.people().getFirst());
        Set<Boolean> seen = new HashSet<>();
        for (int i = 0; i < 64 && seen.size() < 2; i++) {
            acme.userPools().create(small);
            SignIn signIn = acme.signIn("operator").unpadded();
            InitiateAuthResponse asked = signIn.ask();
            boolean topBit = new BigInteger(asked.challengeParameters().get("SALT"), 16).bitLength() % 8 == 0;
            RespondToAuthChallengeRequest answer = signIn.answer(asked, PASSWORD, Instant.now());
            if (topBit) {
                assertWrong(() -> signIn.send(answer));
            } else {
                assertThat(signIn.send(answer).idToken()).isNotEmpty();
            }
            seen.add(topBit);
        }
        assertThat(seen).as("both kinds of salt").hasSize(2);
    }

    @Test
    void aKeyThatIsZeroModuloThePrimeOrNoNumberIsRefused() {
        for (BigInteger multiple : new BigInteger[] {BigInteger.ZERO, Srp.N, Srp.N.shiftLeft(1)}) {
            assertInvalid(() -> acme.signIn("operator").ask(multiple.toString(16)), "SRP_A must not be zero modulo N.");
        }
        assertInvalid(() -> acme.signIn("operator").ask("zz"), "SRP_A is not a number of the group.");
        assertInvalid(() -> acme.signIn("operator").ask("f".repeat(1_000_000)), "SRP_A is not a number of the group.");
    }

    @Test
    void aMissingParameterIsNamed() {
        assertInvalid(
                () -> acme.users()
                        .initiateAuth(q -> q.clientId(AcmeCognito.CLIENT)
                                .authFlow(AuthFlowType.USER_SRP_AUTH)
                                .authParameters(Map.of("USERNAME", "operator@acme.example"))),
                "Missing required parameter SRP_A");
        SignIn signIn = acme.signIn("operator");
        for (String name :
                new String[] {"USERNAME", "PASSWORD_CLAIM_SECRET_BLOCK", "PASSWORD_CLAIM_SIGNATURE", "TIMESTAMP"}) {
            RespondToAuthChallengeRequest answer = signIn.answer(signIn.ask(), PASSWORD, Instant.now());
            assertInvalid(() -> signIn.send(SignIn.changed(answer, name, "")), "Missing required parameter " + name);
        }
    }

    @Test
    void aSessionMustBeSentBackAndCanBeUsedOnce() {
        SignIn signIn = acme.signIn("operator");
        RespondToAuthChallengeRequest answer = signIn.answer(signIn.ask(), PASSWORD, Instant.now());
        assertInvalid(() -> signIn.send(answer.copy(q -> q.session(null))), "Missing required parameter Session");
        assertRefused(() -> signIn.send(answer.copy(q -> q.session("x".repeat(40)))), "Invalid session for the user.");
        assertThat(signIn.send(answer).idToken()).isNotEmpty();
        assertRefused(() -> signIn.send(answer), "Invalid session for the user, session can only be used once.");
    }

    @Test
    void aWrongAnswerUsesTheSessionUp() {
        SignIn signIn = acme.signIn("operator");
        InitiateAuthResponse asked = signIn.ask();
        assertWrong(() -> signIn.send(signIn.answer(asked, "wrong", Instant.now())));
        assertRefused(
                () -> signIn.send(signIn.answer(asked, PASSWORD, Instant.now())),
                "Invalid session for the user, session can only be used once.");
    }

    @Test
    void aSessionIsGoodForThreeMinutesAndForItsClient() {
        SignIn signIn = acme.signIn("operator");
        RespondToAuthChallengeRequest foreign = signIn.answer(signIn.ask(), PASSWORD, Instant.now());
        assertRefused(
                () -> signIn.send(foreign.copy(q -> q.clientId(AcmeCognito.LEGACY_CLIENT))),
                "Invalid session for the user.");
        RespondToAuthChallengeRequest late = signIn.answer(signIn.ask(), PASSWORD, Instant.now());
        acme.sandbox().clock().advance(Duration.ofMinutes(4));
        assertRefused(() -> signIn.send(late), "Invalid session for the user, session is expired.");
    }

    @Test
    void aClientMayGetNoSessionAndProvesThePasswordAllTheSame() {
        SignIn signIn = acme.signIn("operator").by(AcmeCognito.BARE_CLIENT);
        InitiateAuthResponse asked = signIn.ask();
        assertThat(asked.session()).isNull();
        RespondToAuthChallengeRequest answer = signIn.answer(asked, PASSWORD, Instant.now());
        assertThat(signIn.send(answer).idToken()).isNotEmpty();
        assertWrong(() -> signIn.send(answer));
        assertWrong(() -> signIn.with("wrong"));
    }

    @Test
    void aSecretBlockOfAnotherChallengeIsRefused() {
        SignIn signIn = acme.signIn("operator");
        String other = signIn.ask().challengeParameters().get("SECRET_BLOCK");
        RespondToAuthChallengeRequest answer = signIn.answer(signIn.ask(), PASSWORD, Instant.now());
        assertWrong(() -> signIn.send(SignIn.changed(answer, "PASSWORD_CLAIM_SECRET_BLOCK", other)));
    }

    @Test
    void aSignatureThatIsNotBase64IsRefused() {
        SignIn signIn = acme.signIn("operator");
        RespondToAuthChallengeRequest answer = signIn.answer(signIn.ask(), PASSWORD, Instant.now());
        assertWrong(() -> signIn.send(SignIn.changed(answer, "PASSWORD_CLAIM_SIGNATURE", "%%%")));
    }

    @Test
    void aClockThatIsAnHourOffIsRefusedLikeAWrongPassword() {
        SignIn signIn = acme.signIn("operator");
        for (Duration off : new Duration[] {Duration.ofHours(1), Duration.ofHours(-1)}) {
            Instant clock = Instant.now().plus(off);
            assertWrong(() -> signIn.send(signIn.answer(signIn.ask(), PASSWORD, clock)));
        }
    }

    @Test
    void aServerWhoseClockIsAnHourOffRefusesARightClock() {
        acme.sandbox().faults().skew(Duration.ofHours(1));
        assertWrong(() -> acme.tokens("operator"));
        acme.sandbox().faults().clear();
        assertThat(acme.tokens("operator").idToken()).isNotEmpty();
    }

    @Test
    void movingTheSandboxsClockDoesNotSpoilTheTimestamp() {
        acme.sandbox().clock().advance(Duration.ofDays(2));
        assertThat(acme.tokens("operator").idToken()).isNotEmpty();
    }

    @Test
    void anUnknownClientAndAnotherChallengeAreRefused() {
        assertThatThrownBy(() -> acme.signIn("operator").by("nobody").ask())
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageStartingWith("User pool client nobody does not exist.");
        SignIn signIn = acme.signIn("operator");
        RespondToAuthChallengeRequest answer = signIn.answer(signIn.ask(), PASSWORD, Instant.now());
        assertRefused(
                () -> signIn.send(answer.copy(q -> q.challengeName(ChallengeNameType.SOFTWARE_TOKEN_MFA))),
                "Invalid session for the user.");
    }
}
