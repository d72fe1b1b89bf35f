package dev.pilothouse.aws.signin;

import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the pool asks behind the password.
 *
 * @param name Cognito's, such as {@code SOFTWARE_TOKEN_MFA}
 * @param parameters that came with it
 * @param username to be sent with every answer
 * @param session the latest; to be sent with the next answer
 */
record Step(String name, Map<String, String> parameters, String username, String session) {
    private static final String ATTRIBUTE = "userAttributes.";

    Step {
        parameters = Map.copyOf(parameters);
    }

    /** The same step, after a call that gave another session. */
    Step under(String later) {
        return new Step(name, parameters, username, later == null ? session : later);
    }

    /** The names in a parameter that holds a JSON list; a server may send anything, so what isn't one is an empty one. */
    List<String> list(String parameter) {
        try {
            List<String> names =
                    JsonMapper.shared().readValue(parameters.getOrDefault(parameter, "[]"), new TypeReference<>() {});
            return names == null ? List.of() : names;
        } catch (JacksonException e) {
            return List.of();
        }
    }

    /** The attributes that somebody new has to fill in, by their names in the pool. */
    List<String> requiredAttributes() {
        return list("requiredAttributes").stream()
                .map(name -> name.startsWith(ATTRIBUTE) ? name.substring(ATTRIBUTE.length()) : name)
                .toList();
    }

    /** Without the session and what came with it. */
    @Override
    public String toString() {
        return "Step[" + name + "]";
    }
}
