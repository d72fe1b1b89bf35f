package dev.pilothouse.aws.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.sandbox.cognito.UserPoolDefinition.Rules;
import dev.pilothouse.sandbox.wire.Fault.DropAfter;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Cognito asks behind the password, answered at the sandbox. */
class StepsTest {
    private static final String NEW = "Harbour-Light-8";
    private Acme acme = new Acme();

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void aTemporaryPasswordIsReplacedOnTheWayIn() {
        assertThat(acme.signIn("fresh"))
                .isEqualTo(
                        new SignIn.NewPassword("fresh@acme.example", java.util.List.of("name"), PasswordRule.usual()));
        in(acme.authenticator.answer(NEW.toCharArray(), Map.of("name", "Ada")));
        in(acme.signIn("fresh", NEW));
    }

    @Test
    void aPasswordThatThePoolRefusesCanBeFollowedByABetterOne() {
        acme.signIn("fresh");
        Fault weak = explained(() -> acme.authenticator.answer("short".toCharArray(), Map.of("name", "Ada")));
        assertThat(weak.what()).contains("not long enough");
        assertThat(weak.remedy()).isNotEqualTo(Remedy.SIGN_IN);
        Fault bare = explained(() -> acme.authenticator.answer(NEW.toCharArray(), Map.of()));
        assertThat(bare.what()).contains("name is missing");
        in(acme.authenticator.answer(NEW.toCharArray(), Map.of("name", "Ada")));
    }

    @Test
    void whereTheAnswerToANewPasswordIsLostNobodyClaimsToKnow() {
        acme.signIn("fresh");
        acme.sandbox.faults().next(1, "RespondToAuthChallenge", new DropAfter());
        Fault lost = explained(() -> acme.authenticator.answer(NEW.toCharArray(), Map.of("name", "Ada")));
        assertThat(lost.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(lost.remedy()).isEqualTo(Remedy.SIGN_IN);
        in(acme.signIn("fresh", NEW));
    }

    @Test
    void anAuthenticatorsCodeLetsInAlsoWithBlanksInIt() {
        assertThat(acme.signIn("watch")).isEqualTo(new SignIn.Totp("watch@acme.example"));
        String shown = new String(acme.shown("watch"));
        in(acme.authenticator.answer((" " + shown.substring(0, 3) + " " + shown.substring(3)).toCharArray()));
    }

    @Test
    void aWrongOrUsedCodeIsToldAndTheNextOneLetsIn() {
        acme.sandbox.clock().hold();
        acme.signIn("watch");
        Fault wrong = explained(() -> acme.authenticator.answer(other(acme.shown("watch"))));
        assertThat(wrong.what()).contains("not the right code");
        assertThat(wrong.remedy()).isNotEqualTo(Remedy.SIGN_IN);
        in(acme.authenticator.answer(acme.shown("watch")));
        acme.signIn("watch");
        assertThat(explained(() -> acme.authenticator.answer(acme.shown("watch")))
                        .what())
                .contains("used already");
        acme.sandbox.clock().advance(Duration.ofSeconds(60));
        in(acme.authenticator.answer(acme.shown("watch")));
    }

    @Test
    void aStepThatTookTooLongBeginsAgainWithThePassword() {
        acme.signIn("watch");
        acme.sandbox.clock().advance(Duration.ofMinutes(4));
        Fault late = explained(() -> acme.authenticator.answer(acme.shown("watch")));
        assertThat(late.what()).contains("too long");
        assertThat(late.remedy()).isEqualTo(Remedy.SIGN_IN);
        assertThat(explained(() -> acme.authenticator.answer(acme.shown("watch")))
                        .remedy())
                .isEqualTo(Remedy.SIGN_IN);
        acme.signIn("watch");
        in(acme.authenticator.answer(acme.shown("watch")));
    }

    @Test
    void anAuthenticatorIsSetUpWhereThePoolWantsOne() {
        acme.close();
        acme = new Acme(Optional.empty(), pool -> pool.with(Rules.usual().withAuthenticators()), client -> client);
        assertThat(acme.signIn("operator"))
                .asInstanceOf(type(SignIn.SetUpTotp.class))
                .satisfies(asked -> {
                    assertThat(asked.secret()).matches("[A-Z2-7]{32}");
                    assertThat(asked.address())
                            .isEqualTo(URI.create("otpauth://totp/Acme%20Shop:operator%40acme.example?secret="
                                    + asked.secret() + "&issuer=Acme%20Shop"));
                    assertThat(asked.toString()).doesNotContain(asked.secret());
                });
        Fault wrong = explained(() -> acme.authenticator.answer(other(acme.shown("operator"))));
        assertThat(wrong.what()).contains("not the right code");
        in(acme.authenticator.answer(acme.shown("operator")));
        assertThat(acme.signIn("operator")).isInstanceOf(SignIn.Totp.class);
    }

    @Test
    void passwordsAndCodesAreWipedWhateverHappens() {
        char[] password = "short".toCharArray();
        acme.signIn("fresh");
        catchThrowable(() -> acme.authenticator.answer(password, Map.of()));
        assertThat(password).containsOnly('\0');
        char[] code = {'1', ' ', '2'};
        catchThrowable(() -> acme.authenticator.answer(code));
        assertThat(code).containsOnly('\0');
    }

    @Test
    void aForgottenPasswordIsReplacedWithTheCodeThatWasSent() {
        SignIn.Recover asked = acme.authenticator.forgot(acme.workspace(), " forgot@acme.example ");
        assertThat(asked.email()).isEqualTo("forgot@acme.example");
        char[] password = NEW.toCharArray();
        SignIn.SignedOut done = acme.authenticator.reset(
                acme.workspace(),
                asked.email(),
                acme.sent("forgot").orElseThrow().toCharArray(),
                password);
        assertThat(done.remark()).hasValueSatisfying(words -> assertThat(words).contains("Sign in"));
        assertThat(password).containsOnly('\0');
        assertThat(explained(() -> acme.signIn("forgot", NEW)).what()).contains("no role");
    }

    @Test
    void whoeverForgetsIsToldTheSameWhetherOrNotTheyExist() {
        acme.close();
        acme = new Acme(Optional.empty(), pool -> pool, client -> client.revealingUnknownUsers());
        SignIn.Recover known = acme.authenticator.forgot(acme.workspace(), "operator@acme.example");
        SignIn.Recover unknown = acme.authenticator.forgot(acme.workspace(), "nobody@acme.example");
        SignIn.Recover temporary = acme.authenticator.forgot(acme.workspace(), "fresh@acme.example");
        assertThat(unknown.rules()).isEqualTo(known.rules()).isEqualTo(temporary.rules());
        assertThat(acme.sent("operator")).isPresent();
        assertThat(acme.sent("fresh")).isEmpty();
    }

    @Test
    void askingTooOftenIsTold() {
        for (int i = 0; i < 5; i++) {
            acme.authenticator.forgot(acme.workspace(), "operator@acme.example");
        }
        assertThat(explained(() -> acme.authenticator.forgot(acme.workspace(), "operator@acme.example"))
                        .what())
                .contains("too often");
    }

    private static void in(SignIn result) {
        assertThat(result).isInstanceOf(SignIn.SignedIn.class);
    }

    private static char[] other(char[] code) {
        code[0] = code[0] == '0' ? '1' : '0';
        return code;
    }

    private static Fault explained(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return new Faults().explain(catchThrowable(call));
    }
}
