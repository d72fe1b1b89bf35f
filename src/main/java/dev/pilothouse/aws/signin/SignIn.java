package dev.pilothouse.aws.signin;

import dev.pilothouse.aws.Session;
import dev.pilothouse.core.Fault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far somebody is with signing in. */
public sealed interface SignIn {
    /** How long each step behind the password can be answered at least ({@code AuthSessionValidity}); pools may give more. */
    Duration SHORTEST_STEP = Duration.ofMinutes(3);

    /**
     * Nobody is signed in.
     *
     * @param remark what is left of the sign-in that ended, in words; empty where nothing is
     */
    record SignedOut(Optional<String> remark) implements SignIn {}

    /** The password is right, and something else is asked for. */
    sealed interface Challenged extends SignIn {}

    /**
     * Which of several roles? {@link Authenticator#choose} goes on.
     *
     * @param roles in the order of the token, which says nothing about their power
     */
    record ChooseRole(String person, List<Role> roles) implements Challenged {
        public ChooseRole {
            roles = List.copyOf(roles);
        }
    }

    /**
     * The password is an administrator's: one's own is wanted. {@link Authenticator#answer(char[], Map)} goes on.
     *
     * @param attributes that have to be filled in, by their names in the pool
     * @param rules that the password should keep; the pool decides
     */
    record NewPassword(String person, List<String> attributes, List<PasswordRule> rules) implements Challenged {
        public NewPassword {
            attributes = List.copyOf(attributes);
            rules = List.copyOf(rules);
        }
    }

    /** A code of the authenticator app is wanted. {@link Authenticator#answer(char[])} goes on. */
    record Totp(String person) implements Challenged {}

    /**
     * An authenticator app has to be set up, and its code is wanted. {@link Authenticator#answer(char[])} goes on.
     *
     * @param secret base32, to be typed into the app
     * @param address the same as {@code otpauth:} address (Google Authenticator's "Key Uri Format"), to be drawn as a QR code
     */
    record SetUpTotp(String person, String secret, URI address) implements Challenged {
        /** Without the secret. */
        @Override
        public String toString() {
            return "SetUpTotp[" + person + "]";
        }
    }

    /**
     * A code was asked for to replace a forgotten password; nobody says whether there is such a person.
     * {@link Authenticator#reset} goes on.
     */
    record Recover(String email, List<PasswordRule> rules) implements Challenged {
        public Recover {
            rules = List.copyOf(rules);
        }
    }

    /**
     * Something that can't be answered here.
     *
     * @param challenge Cognito's name of it, such as {@code SMS_MFA}
     */
    record Unsupported(String challenge, Fault fault) implements Challenged {}

    /**
     * In.
     *
     * @param warning something to be told beside, such as a clock that is wrong
     */
    record SignedIn(Session session, Optional<String> warning) implements SignIn {}

    /** Cognito renews nothing any more: what needs AWS waits until {@link Authenticator#again} or {@link Authenticator#signOut}. */
    record Expired(String person) implements SignIn {}
}
