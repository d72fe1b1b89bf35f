package dev.pilothouse.aws;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Text;
import java.util.Optional;

/** Words for what a Cognito identity pool refuses: tokens it doesn't take, roles it doesn't give. */
final class IdentityPoolWords {
    private final FailedCall call;

    IdentityPoolWords(FailedCall call) {
        this.call = call;
    }

    /** The fault for Cognito's code; empty for codes that mean the same at every service. */
    Optional<Fault> words() {
        return Optional.ofNullable(
                switch (call.technical().code()) {
                    case "NotAuthorizedException" ->
                        notAuthorized(call.technical().message());
                    case "InvalidIdentityPoolConfigurationException" -> noRole();
                    case "ResourceNotFoundException", "InvalidParameterException" -> misconfigured();
                    case "ResourceConflictException" -> tokenUsed();
                    case "LimitExceededException" -> limited();
                    default -> null;
                });
    }

    // One code for all of these; only the text tells them apart.
    private Fault notAuthorized(String text) {
        if (text.startsWith("Invalid login token") || text.contains("expired")) {
            return ended();
        }
        return text.contains("supported provider") || text.contains("Unauthenticated access")
                ? misconfigured()
                : noRole();
    }

    private Fault ended() {
        return call.refused(
                Text.tr("The identity pool doesn’t take your sign-in any more."),
                Text.tr("Sign in again to go on."),
                Remedy.SIGN_IN);
    }

    private Fault noRole() {
        return call.refused(
                Text.tr("The identity pool gives your account no role here."),
                Text.tr("Ask an administrator to put you into a group that has a role."),
                Remedy.NONE);
    }

    private Fault misconfigured() {
        return call.refused(
                Text.tr("The workspace’s identity pool doesn’t know its user pool, or doesn’t exist."),
                Text.tr("Check the ids in the workspace. Details hold what Cognito says."),
                Remedy.NONE);
    }

    private Fault tokenUsed() {
        return call.refused(
                Text.tr("Your sign-in already belongs to another identity of the pool."),
                Text.tr("Ask an administrator."),
                Remedy.NONE);
    }

    private Fault limited() {
        return call.refused(
                Text.tr("The identity pool takes no more people for the moment."),
                Text.tr("Ask an administrator."),
                Remedy.NONE);
    }
}
