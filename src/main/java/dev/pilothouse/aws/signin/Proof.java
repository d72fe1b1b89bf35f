package dev.pilothouse.aws.signin;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.aws.signin.UserPool.Verdict;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;

/**
 * How somebody proves who they are: the password, then whatever the pool asks behind it. A wrong answer leaves its step open;
 * where the pool has forgotten the step, all begins again. Blocking; one thread at a time.
 */
final class Proof {
    private static final String NEW_PASSWORD = "NEW_PASSWORD_REQUIRED";
    private static final String CODE = "SOFTWARE_TOKEN_MFA";
    private static final String SET_UP = "MFA_SETUP";
    private static final String CHOOSE = "SELECT_MFA_TYPE";
    private final UserPool users;
    private final String issuer;
    private final String person;
    private Optional<Step> asked = Optional.empty();

    /**
     * @param issuer what an authenticator app shows the code as
     * @param person as typed
     */
    Proof(UserPool users, String issuer, String person) {
        this.users = users;
        this.issuer = issuer;
        this.person = person;
    }

    /** What it has come to. */
    sealed interface Result {
        record Proved(Tokens tokens) implements Result {}

        record Further(SignIn.Challenged step) implements Result {}
    }

    Result begin(char[] password) {
        return result(users.signIn(person, password));
    }

    Result newPassword(char[] password, Map<String, String> attributes) {
        Step step = asked(NEW_PASSWORD);
        Map<String, String> responses = new HashMap<>();
        responses.put("NEW_PASSWORD", new String(password));
        attributes.forEach((name, value) -> responses.put("userAttributes." + name, value));
        try {
            return answer(() -> users.answer(step, responses));
        } catch (SdkClientException unanswered) {
            asked = Optional.empty();
            throw Refusals.passwordPerhapsSet(unanswered);
        }
    }

    /** @param code digits; of the app that is there, or of the one that is being set up */
    Result code(char[] code) {
        Step step = asked.orElseThrow(Refusals::nothingAsked);
        return switch (step.name()) {
            case CODE -> answer(() -> users.answer(step, Map.of("SOFTWARE_TOKEN_MFA_CODE", new String(code))));
            case SET_UP -> answer(() -> setUp(step, new String(code)));
            default -> throw Refusals.nothingAsked();
        };
    }

    private Verdict setUp(Step step, String code) {
        Step verified = users.verify(step, code);
        asked = Optional.of(verified);
        return users.answer(verified, Map.of());
    }

    private Result answer(Supplier<Verdict> send) {
        try {
            return result(send.get());
        } catch (NotAuthorizedException e) {
            asked = Optional.empty();
            throw Refusals.startAgain(new Faults().explain(e), e);
        }
    }

    private Step asked(String name) {
        return asked.filter(step -> step.name().equals(name)).orElseThrow(Refusals::nothingAsked);
    }

    private Result result(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Granted(Tokens tokens) -> {
                asked = Optional.empty();
                yield new Result.Proved(tokens);
            }
            case Verdict.Asked(Step step) -> ask(step);
        };
    }

    private Result ask(Step step) {
        asked = Optional.of(step);
        return switch (step.name()) {
            case NEW_PASSWORD ->
                new Result.Further(new SignIn.NewPassword(person, step.requiredAttributes(), PasswordRule.usual()));
            case CODE -> new Result.Further(new SignIn.Totp(person));
            case SET_UP -> step.list("MFAS_CAN_SETUP").contains(CODE) ? askToSetUp(step) : unsupported(step);
            case CHOOSE -> step.list("MFAS_CAN_CHOOSE").contains(CODE) ? choose(step) : unsupported(step);
            default -> unsupported(step);
        };
    }

    private Result askToSetUp(Step step) {
        UserPool.Associated made = users.associate(step);
        asked = Optional.of(made.step());
        return new Result.Further(new SignIn.SetUpTotp(person, made.secret(), address(made.secret())));
    }

    // Of the ways to choose from, only this one can be answered here.
    private Result choose(Step step) {
        return answer(() -> users.answer(step, Map.of("ANSWER", CODE)));
    }

    private Result unsupported(Step step) {
        return new Result.Further(new SignIn.Unsupported(step.name(), Refusals.unsupported(step.name())));
    }

    private URI address(String secret) {
        return URI.create("otpauth://totp/" + encoded(issuer) + ":" + encoded(person) + "?secret=" + encoded(secret)
                + "&issuer=" + encoded(issuer));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
