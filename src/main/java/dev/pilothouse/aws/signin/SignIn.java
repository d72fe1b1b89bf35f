package dev.pilothouse.aws.signin;

import dev.pilothouse.aws.Session;
import dev.pilothouse.core.Fault;
import java.util.List;
import java.util.Optional;

/** How far somebody is with signing in. */
public sealed interface SignIn {
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

    /** Cognito renews nothing any more; signing in again makes a new session. */
    record Expired(String person) implements SignIn {}
}
