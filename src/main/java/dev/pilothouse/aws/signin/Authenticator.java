package dev.pilothouse.aws.signin;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.LastCall;
import dev.pilothouse.aws.TimeLimits;
import dev.pilothouse.aws.network.Network;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Signs people in at a workspace's Cognito, one at a time: from e-mail and password to a session whose credentials renew
 * themselves. All methods block; thread-safe. Nothing is stored: tokens live and die with the sign-in. Passwords and codes are
 * wiped when a method returns.
 */
public final class Authenticator implements AutoCloseable {
    private final Clock local;
    private final Consumer<LastCall> calls;
    private final Consumer<SignIn.Expired> onExpired;
    private final TimeLimits limits;
    private final Supplier<Network> network;
    private Optional<Visit> inside = Optional.empty();
    private Optional<Visit> atTheDoor = Optional.empty();

    /**
     * @param local this computer's clock, which may be wrong
     * @param calls told of every answered call, on any thread
     * @param onExpired told on any thread, once for each sign-in, when its credentials can't be renewed any more: calls wait
     *     until {@link #again} or {@link #signOut}
     */
    public Authenticator(Clock local, Consumer<LastCall> calls, Consumer<SignIn.Expired> onExpired) {
        this(local, calls, onExpired, TimeLimits.USUAL);
    }

    /** As {@link #Authenticator(Clock, Consumer, Consumer)}, with limits of one's own. */
    public Authenticator(Clock local, Consumer<LastCall> calls, Consumer<SignIn.Expired> onExpired, TimeLimits limits) {
        this(local, calls, onExpired, limits, Network::ofSystem);
    }

    /**
     * As the others, by a way of one's own.
     *
     * @param network asked on any thread, whenever somebody signs in
     */
    public Authenticator(
            Clock local,
            Consumer<LastCall> calls,
            Consumer<SignIn.Expired> onExpired,
            TimeLimits limits,
            Supplier<Network> network) {
        this.local = local;
        this.calls = calls;
        this.onExpired = onExpired;
        this.limits = limits;
        this.network = network;
    }

    /**
     * Signs in with a password; whoever was signed in before is forgotten.
     *
     * @param email blanks around it don't count
     * @param password as typed, blanks included
     * @return {@link SignIn.SignedIn} or {@link SignIn.Challenged}
     * @throws Refused by a rule of ours: another account than the workspace's, an answer that isn't genuine, an endpoint
     *     elsewhere than on loopback
     * @throws software.amazon.awssdk.core.exception.SdkException where AWS refused or was not reached
     */
    public synchronized SignIn signIn(Workspace workspace, String email, char[] password) {
        try {
            close();
            return begin(workspace, Optional.empty(), email, password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /**
     * Signs in once more after {@link SignIn.Expired}, to let the same session go on; with steps as {@link #signIn}.
     *
     * @return the session as before, or the next step
     * @throws Refused as {@link #signIn}, and where it is another person or another role: the session then waits on
     */
    public synchronized SignIn again(String email, char[] password) {
        try {
            leave();
            Visit.Stay stay = inside.flatMap(Visit::stay).orElseThrow(() -> Refusals.ended(null));
            return begin(stay.workspace(), Optional.of(stay), email, password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /**
     * Answers {@link SignIn.NewPassword}; where the pool does not take it, another can be tried.
     *
     * @param attributes values by the pool's names of them
     * @throws Refused with the remedy {@code SIGN_IN} where all begins again with the password
     */
    public synchronized SignIn answer(char[] newPassword, Map<String, String> attributes) {
        try {
            return goOn(() -> visitor().newPassword(newPassword, attributes));
        } finally {
            Arrays.fill(newPassword, '\0');
        }
    }

    /**
     * Answers {@link SignIn.Totp} and {@link SignIn.SetUpTotp}; after a wrong code, another can be tried.
     *
     * @param code six digits, and whatever stands between them
     * @throws Refused with the remedy {@code SIGN_IN} where all begins again with the password
     */
    public synchronized SignIn answer(char[] code) {
        char[] digits = digits(code);
        try {
            return goOn(() -> visitor().code(digits));
        } finally {
            Arrays.fill(digits, '\0');
            Arrays.fill(code, '\0');
        }
    }

    /** Goes on after {@link SignIn.ChooseRole}; where it fails, another role can be chosen. */
    public synchronized SignIn choose(Role role) {
        return entered(visitor().choose(role));
    }

    /** Asks for a code to replace a forgotten password with; the answer is the same whether or not there is such a person. */
    public SignIn.Recover forgot(Workspace workspace, String email) {
        try (Cognito cognito = cognito(workspace)) {
            cognito.recovery().send(email.strip());
            return new SignIn.Recover(email.strip(), PasswordRule.usual());
        }
    }

    /** Sets a password with a code that was sent after {@link #forgot}; nobody is signed in by that. */
    public SignIn.SignedOut reset(Workspace workspace, String email, char[] code, char[] password) {
        char[] digits = digits(code);
        try (Cognito cognito = cognito(workspace)) {
            cognito.recovery().confirm(email.strip(), new String(digits), new String(password));
            return new SignIn.SignedOut(Optional.of(Text.tr("Your new password is set. Sign in with it.")));
        } finally {
            Arrays.fill(digits, '\0');
            Arrays.fill(code, '\0');
            Arrays.fill(password, '\0');
        }
    }

    /** Gives up the sign-in that is under way; a session that waits for one waits on. */
    public synchronized void leave() {
        atTheDoor.ifPresent(Visit::end);
        atTheDoor = Optional.empty();
    }

    /** Signs out at Cognito, where it can be reached, and forgets tokens and credentials in any case. */
    public synchronized SignIn.SignedOut signOut() {
        leave();
        SignIn.SignedOut out = inside.map(Visit::end).orElse(new SignIn.SignedOut(Optional.empty()));
        inside = Optional.empty();
        return out;
    }

    /** Forgets everything without telling anybody. */
    @Override
    public synchronized void close() {
        atTheDoor.ifPresent(Visit::close);
        atTheDoor = Optional.empty();
        inside.ifPresent(Visit::close);
        inside = Optional.empty();
    }

    private SignIn begin(Workspace workspace, Optional<Visit.Stay> stay, String email, char[] password) {
        Visit visit = new Visit(
                workspace,
                cognito(workspace),
                session -> new AwsClients(session, calls, limits, network.get()),
                onExpired,
                stay);
        atTheDoor = Optional.of(visit);
        try {
            return entered(visit.signIn(email.strip(), password));
        } catch (RuntimeException e) {
            leave();
            throw e;
        }
    }

    private Cognito cognito(Workspace workspace) {
        return Cognito.of(workspace, local, calls, limits, network.get());
    }

    // What is refused by a rule of ours leads nowhere; what AWS refuses may be answered better.
    private SignIn goOn(Supplier<SignIn> step) {
        try {
            return entered(step.get());
        } catch (Refused e) {
            leave();
            throw e;
        }
    }

    private SignIn entered(SignIn result) {
        if (result instanceof SignIn.SignedIn) {
            inside.ifPresent(Visit::handOver);
            inside = atTheDoor;
            atTheDoor = Optional.empty();
        }
        return result;
    }

    private Visit visitor() {
        return atTheDoor.orElseThrow(() -> Refusals.ended(null));
    }

    private static char[] digits(char[] typed) {
        char[] digits = new char[typed.length];
        int count = 0;
        for (char it : typed) {
            if (it >= '0' && it <= '9') {
                digits[count++] = it;
            }
        }
        char[] exact = Arrays.copyOf(digits, count);
        Arrays.fill(digits, '\0');
        return exact;
    }
}
