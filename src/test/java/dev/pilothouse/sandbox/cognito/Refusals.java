package dev.pilothouse.sandbox.cognito;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;

/** How Cognito refuses: by which exception, in which words. */
final class Refusals {
    private static final String WRONG = "Incorrect username or password.";

    private Refusals() {}

    static void assertWrong(ThrowingCallable call) {
        assertRefused(call, WRONG);
    }

    static void assertRefused(ThrowingCallable call, String text) {
        assertThatThrownBy(call).isInstanceOf(NotAuthorizedException.class).hasMessageStartingWith(text + " (");
    }

    static void assertInvalid(ThrowingCallable call, String text) {
        assertThatThrownBy(call).isInstanceOf(InvalidParameterException.class).hasMessageStartingWith(text);
    }
}
