package dev.pilothouse.aws;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Text;
import java.util.Locale;
import java.util.Optional;

/** Words for what a Cognito user pool refuses at signing in: the same whether a person exists or not. */
final class SignInWords {
    private final FailedCall call;

    SignInWords(FailedCall call) {
        this.call = call;
    }

    static boolean applyTo(FailedCall call) {
        return call.technical().service().toLowerCase(Locale.ROOT).startsWith("cognitoidentity");
    }

    /** The fault for Cognito's code; empty for codes that mean the same at every service. */
    Optional<Fault> words() {
        if (call.technical().service().equalsIgnoreCase("CognitoIdentity")) {
            return new IdentityPoolWords(call).words();
        }
        return Optional.ofNullable(
                switch (call.technical().code()) {
                    case "NotAuthorizedException" ->
                        notAuthorized(call.technical().message());
                    case "UserNotFoundException" -> notFound();
                    case "UserNotConfirmedException" -> notConfirmed();
                    case "PasswordResetRequiredException" -> resetRequired();
                    case "TooManyFailedAttemptsException" -> locked();
                    case "LimitExceededException" -> limited();
                    case "CodeMismatchException", "EnableSoftwareTokenMFAException" -> wrongCode();
                    case "ExpiredCodeException" -> oldCode(call.technical().message());
                    case "InvalidPasswordException", "PasswordHistoryPolicyViolationException" -> weakPassword();
                    case "RefreshTokenReuseException" -> ended();
                    case "InvalidParameterException" -> invalid(call.technical().message());
                    case "ResourceNotFoundException" -> misconfigured();
                    case "UserLambdaValidationException" -> ruledOut();
                    case "ForbiddenException" -> filtered();
                    default -> null;
                });
    }

    // Cognito has one code for all of these; only its text tells them apart.
    private Fault notAuthorized(String text) {
        if (text.contains("disabled")) {
            return disabled();
        }
        if (text.contains("attempts exceeded")) {
            return locked();
        }
        if (text.contains("Temporary password")) {
            return temporaryExpired();
        }
        if (text.toLowerCase(Locale.ROOT).matches(".*secret ?hash.*")) {
            return misconfigured();
        }
        if (text.startsWith("Invalid session")) {
            return tookTooLong();
        }
        return text.contains("Token") ? ended() : wrong();
    }

    // To whoever signs in, a person who doesn't exist is a wrong password; to an administrator it is not.
    private Fault notFound() {
        return call.technical().operation().startsWith("Admin")
                ? call.gone(Text.tr("The user pool has no such person."))
                : wrong();
    }

    private Fault wrong() {
        return call.refused(
                Text.tr("The e-mail address or the password is wrong."),
                Text.tr("Check both and try again. If they are right, check this computer’s clock."),
                Remedy.NONE);
    }

    private Fault locked() {
        return call.refused(
                Text.tr("There were too many tries; the account is locked for a while."),
                Text.tr("Wait a quarter of an hour, then try again."),
                Remedy.NONE);
    }

    private Fault limited() {
        return call.refused(
                Text.tr("This was asked for too often; the user pool takes no more of it for a while."),
                Text.tr("Wait an hour, then try again."),
                Remedy.NONE);
    }

    private Fault disabled() {
        return call.refused(
                Text.tr("This account is disabled."), Text.tr("Ask an administrator to enable it."), Remedy.NONE);
    }

    private Fault notConfirmed() {
        return call.refused(
                Text.tr("This account isn’t confirmed yet."),
                Text.tr("Use the code or the link in the message that you got, or ask an administrator."),
                Remedy.NONE);
    }

    private Fault resetRequired() {
        return call.refused(
                Text.tr("This account’s password has to be set anew."),
                Text.tr("“Forgot password?” sends you a code to do it with."),
                Remedy.NONE);
    }

    private Fault temporaryExpired() {
        return call.refused(
                Text.tr("The temporary password is not valid any more; a new one has to be set."),
                Text.tr("Ask an administrator for one."),
                Remedy.NONE);
    }

    private Fault wrongCode() {
        return call.refused(
                Text.tr("That is not the right code."),
                Text.tr("Look at the code again and type it. An authenticator’s codes go by the clock of its device."),
                Remedy.NONE);
    }

    // An authenticator's code is good once; one that was sent is good for a while.
    private Fault oldCode(String text) {
        return text.contains("already been used")
                ? call.refused(
                        Text.tr("This code was used already."),
                        Text.tr("Wait until the authenticator shows the next one."),
                        Remedy.NONE)
                : call.refused(Text.tr("The code is not valid any more."), Text.tr("Ask for a new one."), Remedy.NONE);
    }

    private Fault invalid(String text) {
        return text.startsWith("Invalid attributes given")
                ? call.refused(
                        Text.tr("The user pool wants more about you: {0}", text), Text.tr("Fill it in."), Remedy.NONE)
                : misconfigured();
    }

    private Fault weakPassword() {
        return call.refused(
                Text.tr(
                        "The user pool does not take this password: {0}",
                        call.technical().message()),
                Text.tr("Choose another one."),
                Remedy.NONE);
    }

    private Fault tookTooLong() {
        return call.refused(
                Text.tr("Signing in took too long."), Text.tr("Begin again with your password."), Remedy.NONE);
    }

    private Fault ended() {
        return call.refused(Text.tr("Your sign-in has ended."), Text.tr("Sign in again to go on."), Remedy.SIGN_IN);
    }

    private Fault misconfigured() {
        return call.refused(
                Text.tr("The workspace’s user pool or app client doesn’t allow signing in like this."),
                Text.tr("Check their ids, and that the app client allows USER_SRP_AUTH and has no secret. Details hold"
                        + " what Cognito says."),
                Remedy.NONE);
    }

    private Fault ruledOut() {
        return call.refused(
                Text.tr("A rule of the user pool refused this."),
                Text.tr("Ask an administrator; Details hold what the rule says."),
                Remedy.NONE);
    }

    private Fault filtered() {
        return call.refused(
                Text.tr("The user pool’s firewall refused this."),
                Text.tr("It may not take requests from the network you are in. Ask an administrator."),
                Remedy.NONE);
    }
}
