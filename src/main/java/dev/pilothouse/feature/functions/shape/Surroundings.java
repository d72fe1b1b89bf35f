package dev.pilothouse.feature.functions.shape;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a function lives in.
 *
 * @param environment its variables by name; they may hold secrets
 * @param unreadable why Lambda does not tell the variables; empty where it does
 * @param role the IAM role that it acts as, by ARN
 * @param logGroup where its lines go
 * @param network the VPC that it is in, by id
 * @param deadLetters where events go that it never managed, by ARN
 */
public record Surroundings(
        Map<String, String> environment,
        Optional<String> unreadable,
        String role,
        String logGroup,
        Optional<String> network,
        Optional<String> deadLetters) {
    public Surroundings {
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
    }

    // Variables may hold secrets.
    @Override
    public String toString() {
        return "Surroundings[" + environment.size() + " variables, " + role + ", " + logGroup + "]";
    }
}
