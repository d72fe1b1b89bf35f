package dev.pilothouse.feature.welcome;

import dev.pilothouse.aws.signin.SignIn;

/** What the sign-in panel asks for. */
sealed interface SignInStep {
    /** E-mail and password. */
    record Password() implements SignInStep {}

    /** The address of somebody who has forgotten the password. */
    record Forgotten() implements SignInStep {}

    /** What the user pool wants besides. */
    record Asked(SignIn.Challenged challenge) implements SignInStep {}
}
