package dev.pilothouse.aws.signin;

import dev.pilothouse.aws.LastCall;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Workspace;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Signs people in at a workspace's Cognito, one at a time: from e-mail and password to a session whose credentials renew
 * themselves. All methods block; thread-safe. Nothing is stored: tokens live and die with the sign-in.
 */
public final class Authenticator implements AutoCloseable {
    private final Clock local;
    private final Consumer<LastCall> calls;
    private final Consumer<SignIn.Expired> onExpired;
    private Optional<Visit> visit = Optional.empty();

    /**
     * @param local this computer's clock, which may be wrong
     * @param calls told of every answered call, on any thread
     * @param onExpired told once for each session, on any thread, when its credentials can't be renewed any more
     */
    public Authenticator(Clock local, Consumer<LastCall> calls, Consumer<SignIn.Expired> onExpired) {
        this.local = local;
        this.calls = calls;
        this.onExpired = onExpired;
    }

    /**
     * Signs in with a password; whoever was signed in before is forgotten.
     *
     * @param email blanks around it don't count
     * @param password as typed, blanks included; wiped when this returns
     * @return {@link SignIn.SignedIn} or {@link SignIn.Challenged}
     * @throws Refused by a rule of ours: another account than the workspace's, an answer that isn't genuine, an endpoint
     *     elsewhere than on loopback
     * @throws software.amazon.awssdk.core.exception.SdkException where AWS refused or was not reached
     */
    public synchronized SignIn signIn(Workspace workspace, String email, char[] password) {
        try {
            close();
            Visit begun = new Visit(workspace, Cognito.of(workspace, local, calls), calls, onExpired);
            return begin(begun, email.strip(), password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /**
     * Goes on after {@link SignIn.ChooseRole}; where it fails, another role can be chosen.
     *
     * @throws Refused where the role was not offered or can't be taken
     */
    public synchronized SignIn choose(Role role) {
        return visit.orElseThrow(() -> Refusals.ended(null)).choose(role);
    }

    /** Signs out at Cognito, where it can be reached, and forgets tokens and credentials in any case. */
    public synchronized SignIn.SignedOut signOut() {
        SignIn.SignedOut out = visit.map(Visit::end).orElse(new SignIn.SignedOut(Optional.empty()));
        visit = Optional.empty();
        return out;
    }

    /** Forgets everything without telling anybody. */
    @Override
    public synchronized void close() {
        visit.ifPresent(Visit::close);
        visit = Optional.empty();
    }

    private SignIn begin(Visit begun, String email, char[] password) {
        try {
            SignIn result = begun.signIn(email, password);
            visit = Optional.of(begun);
            return result;
        } catch (Refused e) {
            begun.end();
            throw e;
        } catch (RuntimeException e) {
            begun.close();
            throw e;
        }
    }
}
