package dev.pilothouse.aws;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Text;
import java.util.Optional;

/** Words for what Cognito refuses: the same whether a person exists or not. */
final class SignInWords {
    private final FailedCall call;

    SignInWords(FailedCall call) {
        this.call = call;
    }

    /** The fault for Cognito's code; empty for codes that mean the same at every service. */
    Optional<Fault> words() {
        return Optional.ofNullable(
                switch (call.technical().code()) {
                    case "NotAuthorizedException" ->
                        notAuthorized(call.technical().message());
                    case "UserNotFoundException" -> wrong();
                    case "UserNotConfirmedException" -> notConfirmed();
                    case "PasswordResetRequiredException" -> resetRequired();
                    case "TooManyFailedAttemptsException" -> locked();
                    case "LimitExceededException" -> locked();
                    case "RefreshTokenReuseException" -> ended();
                    case "ResourceNotFoundException" -> misconfigured();
                    case "InvalidParameterException" -> misconfigured();
                    case "InvalidIdentityPoolConfigurationException" -> noRole();
                    case "UserLambdaValidationException" -> ruledOut();
                    case "ForbiddenException" -> ruledOut();
                    default -> null;
                });
    }

    // Cognito has one code for all of these; only its text tells them apart.
    private Fault notAuthorized(String text) {
        if (call.technical().service().equals("CognitoIdentity")) {
            return noRole();
        }
        if (text.contains("disabled")) {
            return disabled();
        }
        if (text.contains("attempts exceeded")) {
            return locked();
        }
        return text.contains("Token") ? ended() : wrong();
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
                Text.tr("Ask an administrator how; Pilothouse can’t do it yet."),
                Remedy.NONE);
    }

    private Fault ended() {
        return call.refused(Text.tr("Your sign-in has ended."), Text.tr("Sign in again to go on."), Remedy.SIGN_IN);
    }

    private Fault noRole() {
        return call.refused(
                Text.tr("The identity pool gives your account no role here."),
                Text.tr("Ask an administrator to put you into a group that has a role."),
                Remedy.NONE);
    }

    private Fault misconfigured() {
        return call.refused(
                Text.tr("The workspace’s user pool, app client or identity pool doesn’t allow signing in like this."),
                Text.tr("Check its ids, and that the app client allows USER_SRP_AUTH."),
                Remedy.NONE);
    }

    private Fault ruledOut() {
        return call.refused(
                Text.tr("A rule of the user pool refused the sign-in."),
                Text.tr("Ask an administrator; Details hold what the rule says."),
                Remedy.NONE);
    }
}
