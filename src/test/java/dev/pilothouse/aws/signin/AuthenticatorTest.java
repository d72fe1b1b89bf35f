package dev.pilothouse.aws.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.aws.FaultyServer;
import dev.pilothouse.aws.Session;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.sandbox.wire.Fault.DropBefore;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** Signing in at the sandbox's Cognito with the real SDK over HTTP. */
class AuthenticatorTest {
    private final Acme acme = new Acme();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void theRightPasswordGivesASessionInTheRoleOfTheToken() {
        Session session = in(acme.signIn("operator"));
        assertThat(session.person()).isEqualTo("operator@acme.example");
        assertThat(session.role()).isEqualTo("acme-operator");
        assertThat(session.account()).isEqualTo(Acme.ACCOUNT);
        assertThat(session.endpoint()).contains(acme.sandbox.address());
    }

    @Test
    void blanksAroundTheAddressDoNotCount() {
        assertThat(acme.authenticator.signIn(acme.workspace(), "  operator@acme.example ", Acme.PASSWORD.toCharArray()))
                .isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void blanksAroundThePasswordDo() {
        assertThat(explained("operator", Acme.PASSWORD.strip()).what()).contains("password is wrong");
    }

    @Test
    void aLongPasswordIsSentWhole() {
        in(acme.signIn("long", "é".repeat(256)));
        assertThat(explained("long", "é".repeat(255)).what()).contains("password is wrong");
    }

    @Test
    void accentsAreProvedAsTyped() {
        in(acme.signIn("composed", "caf\u00e9-Latte-1"));
        in(acme.signIn("decomposed", "cafe\u0301-Latte-1"));
        assertThat(explained("composed", "cafe\u0301-Latte-1").what()).contains("password is wrong");
    }

    @Test
    void thePasswordIsWipedWhateverHappens() {
        char[] right = Acme.PASSWORD.toCharArray();
        acme.authenticator.signIn(acme.workspace(), "operator@acme.example", right);
        char[] wrong = "wrong".toCharArray();
        catchThrowable(() -> acme.authenticator.signIn(acme.workspace(), "operator@acme.example", wrong));
        assertThat(right).containsOnly('\0');
        assertThat(wrong).containsOnly('\0');
    }

    @Test
    void someoneUnknownIsToldTheSameAsAWrongPassword() {
        Fault wrong = explained("operator", "wrong");
        Fault unknown = explained("nobody", "wrong");
        assertThat(unknown.what()).isEqualTo(wrong.what());
        assertThat(unknown.next()).isEqualTo(wrong.next());
        assertThat(wrong.outcome()).isEqualTo(Outcome.NOT_DONE);
    }

    @ParameterizedTest
    @CsvSource({"new, confirmed", "forgot, set anew", "guest, may take no role"})
    void whoCannotComeInIsToldWhy(String name, String word) {
        assertThat(explained(name, Acme.PASSWORD).what()).contains(word);
    }

    @Test
    void afterTooManyWrongPasswordsTheAccountIsLocked() {
        // Each lock is twice as long as the one before: the twelfth outlasts a slow machine.
        for (int i = 0; i < 12; i++) {
            acme.sandbox.clock().advance(Duration.ofSeconds(140));
            explained("operator", "wrong");
        }
        assertThat(explained("operator", Acme.PASSWORD).what()).contains("locked");
    }

    @Test
    void severalRolesWithOnePreferredNeedNoChoice() {
        assertThat(in(acme.signIn("both")).role()).isEqualTo("acme-operator");
    }

    @Test
    void severalRolesWithoutAPreferredOneAreOfferedInTheTokensOrder() {
        assertThat(acme.signIn("torn"))
                .asInstanceOf(type(SignIn.ChooseRole.class))
                .satisfies(choice -> assertThat(choice.roles()).containsExactlyInAnyOrder(Acme.OPERATOR, Acme.SUPPORT));
        assertThat(in(acme.authenticator.choose(Acme.SUPPORT)).role()).isEqualTo("acme-support");
    }

    @Test
    void aRoleThatWasNotOfferedIsRefusedAndAnotherCanBeChosen() {
        acme.signIn("torn");
        Role other = new Role("arn:aws:iam::402112345678:role/acme-administrator");
        assertThatThrownBy(() -> acme.authenticator.choose(other)).isInstanceOf(Refused.class);
        assertThat(in(acme.authenticator.choose(Acme.OPERATOR)).role()).isEqualTo("acme-operator");
    }

    @Test
    void anotherAccountThanTheWorkspacesIsRefusedAndGivenBack() {
        assertThatThrownBy(() -> acme.authenticator.signIn(
                        Acme.workspace("999999999999", acme.sandbox.address()),
                        "operator@acme.example",
                        Acme.PASSWORD.toCharArray()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.fault().what())
                                .contains("402112345678")
                                .contains("999999999999"));
        assertThat(acme.asked("RevokeToken")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-60, 60, 3})
    void aWrongClockIsAllowedForAndToldOf(int minutes) {
        Clock wrong = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minutes));
        try (Acme other = new Acme(Optional.of(wrong))) {
            assertThat(other.signIn("operator"))
                    .asInstanceOf(type(SignIn.SignedIn.class))
                    .satisfies(in -> assertThat(in.warning())
                            .hasValueSatisfying(words -> assertThat(words).contains(minutes > 0 ? "fast" : "slow")));
        }
    }

    @Test
    void aRightClockIsNotMentioned() {
        assertThat(((SignIn.SignedIn) acme.signIn("operator")).warning()).isEmpty();
    }

    @Test
    void withoutANetworkItSaysSo() {
        URI nobody = acme.sandbox.address();
        acme.sandbox.close();
        Throwable failure = catchThrowable(() -> acme.authenticator.signIn(
                Acme.workspace(Acme.ACCOUNT, nobody), "operator@acme.example", Acme.PASSWORD.toCharArray()));
        assertThat(new Faults().explain(failure).what()).startsWith("No connection");
    }

    @Test
    void anEndpointElsewhereIsNeverAsked() {
        assertThatThrownBy(() -> acme.authenticator.signIn(
                        Acme.workspace(Acme.ACCOUNT, URI.create("http://emulator.example")),
                        "operator@acme.example",
                        Acme.PASSWORD.toCharArray()))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SMS_MFA", "WEB_AUTHN", "BRAND_NEW"})
    void aChallengeThatIsNotKnownHereIsNamed(String name) throws IOException {
        try (FaultyServer server = new FaultyServer(
                FaultyServer.answer(200, "", "{\"ChallengeName\":\"" + name + "\",\"Session\":\"s\"}"))) {
            assertThat(acme.authenticator.signIn(
                            Acme.workspace(Acme.ACCOUNT, server.uri()), "operator@acme.example", new char[] {'x'}))
                    .asInstanceOf(type(SignIn.Unsupported.class))
                    .satisfies(asked -> {
                        assertThat(asked.challenge()).isEqualTo(name);
                        assertThat(asked.fault().what()).contains(name);
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"SRP_B\":\"0\",\"SALT\":\"zz\"}"})
    void anUnusableChallengeIsRefusedBeforeAnythingIsProved(String parameters) throws IOException {
        String challenge = "{\"ChallengeName\":\"PASSWORD_VERIFIER\",\"ChallengeParameters\":" + parameters + "}";
        try (FaultyServer server = new FaultyServer(FaultyServer.answer(200, "", challenge))) {
            assertThatThrownBy(() -> acme.authenticator.signIn(
                            Acme.workspace(Acme.ACCOUNT, server.uri()), "operator@acme.example", new char[] {'x'}))
                    .isInstanceOf(Refused.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void signingOutEndsTheSignInAtCognitoAndTellsWhatIsLeft() {
        Session session = in(acme.signIn("operator"));
        assertThat(acme.authenticator.signOut().remark())
                .hasValueSatisfying(left -> assertThat(left).contains("until"));
        assertThat(acme.asked("RevokeToken")).isEqualTo(1);
        acme.sandbox.clock().advance(Duration.ofHours(2));
        assertThatThrownBy(() -> session.credentials().resolveCredentials()).isInstanceOf(Refused.class);
        assertThat(acme.expired).isEmpty();
    }

    @Test
    void signingOutWithoutANetworkStillForgets() {
        Session session = in(acme.signIn("operator"));
        acme.sandbox.faults().when((n, operation) -> true, new DropBefore());
        assertThat(acme.authenticator.signOut().remark())
                .hasValueSatisfying(words -> assertThat(words).contains("could not be told"));
        acme.sandbox.clock().advance(Duration.ofHours(2));
        assertThatThrownBy(() -> session.credentials().resolveCredentials()).isInstanceOf(Refused.class);
    }

    @Test
    void whoIsNotSignedInSignsOutWithoutAWord() {
        assertThat(acme.authenticator.signOut().remark()).isEmpty();
        assertThatThrownBy(() -> acme.authenticator.choose(Acme.OPERATOR))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.fault().remedy()).isEqualTo(Remedy.SIGN_IN));
    }

    @Test
    void nothingThatIsPrintedShowsASecret() {
        SignIn in = acme.signIn("operator");
        AwsSessionCredentials credentials =
                (AwsSessionCredentials) in(in).credentials().resolveCredentials();
        assertThat(in.toString())
                .contains("operator@acme.example")
                .doesNotContain(credentials.secretAccessKey())
                .doesNotContain(credentials.sessionToken())
                .doesNotContain(credentials.accessKeyId());
        Claims claims = new Claims("sub", "ada", java.util.List.of(), Optional.empty(), java.time.Instant.EPOCH);
        assertThat(new Tokens("eyJhbGciOi", "refresh-secret", claims).toString())
                .doesNotContain("eyJhbGciOi")
                .doesNotContain("refresh-secret");
    }

    private static Session in(SignIn signIn) {
        assertThat(signIn).isInstanceOf(SignIn.SignedIn.class);
        return ((SignIn.SignedIn) signIn).session();
    }

    private Fault explained(String name, String password) {
        return new Faults().explain(catchThrowable(() -> acme.signIn(name, password)));
    }
}
