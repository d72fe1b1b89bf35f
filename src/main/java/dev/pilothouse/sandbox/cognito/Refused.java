package dev.pilothouse.sandbox.cognito;

import dev.pilothouse.sandbox.wire.ApiError;

/** Cognito's refusals: every one of them is an HTTP 400 with a code and a text. */
final class Refused {
    private Refused() {}

    static ApiError because(String code, String text) {
        return new ApiError(400, code, text);
    }

    static ApiError notAuthorized(String text) {
        return because("NotAuthorizedException", text);
    }

    static ApiError invalidParameter(String text) {
        return because("InvalidParameterException", text);
    }

    static ApiError notFound(String text) {
        return because("ResourceNotFoundException", text);
    }

    /** The one answer to a wrong password, an unknown user, a forged proof and a wrong clock. */
    static ApiError wrongPassword() {
        return notAuthorized("Incorrect username or password.");
    }
}
