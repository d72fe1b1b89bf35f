package dev.pilothouse.sandbox.cognito;

import dev.pilothouse.sandbox.wire.ApiError;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The loosely typed parameters of a sign-in step ({@code AuthParameters}, {@code ChallengeResponses}). */
record Parameters(Map<String, String> values) {
    String required(String name) {
        return given(name).orElseThrow(() -> missing(name));
    }

    Optional<String> given(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    static ApiError missing(String name) {
        return Refused.invalidParameter("Missing required parameter " + name);
    }

    /** A required member of the request itself, refused as AWS's validation of the model does. */
    static String member(String name, String value) {
        if (value == null) {
            throw Refused.invalidParameter("1 validation error detected: Value null at '" + name
                    + "' failed to satisfy constraint: Member must not be null");
        }
        return value;
    }

    /** A member of the request with a value that the model does not list. */
    static ApiError outside(String name, String value, Collection<?> allowed) {
        return Refused.invalidParameter("1 validation error detected: Value '" + value + "' at '" + name
                + "' failed to satisfy constraint: Member must satisfy enum value set: " + allowed);
    }
}
