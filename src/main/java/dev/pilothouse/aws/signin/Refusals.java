package dev.pilothouse.aws.signin;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Text;

/** The words for what signing in itself refuses; what AWS refuses is explained by {@code aws.Faults}. */
final class Refusals {
    private Refusals() {}

    static Refused unusableChallenge() {
        return refused(
                Text.tr("The user pool’s answer can’t be used to prove a password."),
                Text.tr("The password was not sent. Check that the workspace names the right user pool."),
                Remedy.RETRY,
                null);
    }

    static Fault unsupported(String challenge) {
        return new Fault(
                Text.tr("Your account asks for {0}, which Pilothouse can’t do yet.", challenge),
                Outcome.NOT_DONE,
                Text.tr("You are not signed in. Ask an administrator for an account that signs in by password, with or"
                        + " without the code of an authenticator app."),
                Remedy.NONE,
                new Fault.Technical(challenge, "CognitoIdentityProvider", "", "", 0, ""));
    }

    static Refused keysUnavailable(Throwable cause) {
        return refused(
                Text.tr("The keys that prove who answered could not be read from the user pool."),
                Text.tr("You are not signed in. Try again."),
                Remedy.RETRY,
                cause);
    }

    static Refused tokenNotGenuine(Throwable cause) {
        return refused(
                Text.tr("The answer doesn’t prove that it comes from your user pool."),
                Text.tr("You are not signed in. Check the network you are in before you try again."),
                Remedy.NONE,
                cause);
    }

    static Refused noRole(Throwable cause) {
        return refused(
                Text.tr("The password is right, but your account may take no role here."),
                Text.tr("You are not signed in. Ask an administrator to put you into a group that has a role."),
                Remedy.NONE,
                cause);
    }

    static Refused otherAccount(String expected, String actual) {
        return refused(
                Text.tr("You reached AWS account {0}, but this workspace is for {1}.", actual, expected),
                Text.tr("You are not signed in and nothing was changed. Check the workspace’s identity pool."),
                Remedy.NONE,
                null);
    }

    static Refused notOffered(Role role) {
        return refused(
                Text.tr("The role {0} is not one of yours.", role.name()),
                Text.tr("Choose one of the roles shown."),
                Remedy.NONE,
                null);
    }

    static Refused startAgain(Fault fault, Throwable cause) {
        return new Refused(
                new Fault(fault.what(), fault.outcome(), fault.next(), Remedy.SIGN_IN, fault.technical()), cause);
    }

    static Refused passwordPerhapsSet(Throwable cause) {
        return new Refused(
                new Fault(
                        Text.tr("The user pool did not answer: nobody knows whether it took the new password."),
                        Outcome.UNKNOWN,
                        Text.tr("Sign in with the new password; if it is refused, with the one before."),
                        Remedy.SIGN_IN,
                        Fault.Technical.NONE),
                cause);
    }

    static Refused nothingAsked() {
        return refused(
                Text.tr("There is no step to answer any more."),
                Text.tr("Begin again with your password."),
                Remedy.SIGN_IN,
                null);
    }

    static Refused otherPerson(String waiting, String came) {
        return refused(
                Text.tr("You signed in as {0}, but the session here is {1}’s.", came, waiting),
                Text.tr(
                        "What waits goes on only when {0} signs in. Or sign out, and begin anew as {1}.",
                        waiting, came),
                Remedy.SIGN_IN,
                null);
    }

    static Refused otherRole(String before, String now) {
        return refused(
                Text.tr("You have the role {0} now; the session here began as {1}.", now, before),
                Text.tr("What waits needs the role {0}. Sign out to begin anew as {1}.", before, now),
                Remedy.SIGN_IN,
                null);
    }

    static Refused ended(Throwable cause) {
        return refused(Text.tr("Your sign-in has ended."), Text.tr("Sign in again to go on."), Remedy.SIGN_IN, cause);
    }

    private static Refused refused(String what, String next, Remedy remedy, Throwable cause) {
        return new Refused(new Fault(what, Outcome.NOT_DONE, next, remedy, Fault.Technical.NONE), cause);
    }
}
