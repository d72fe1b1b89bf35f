package dev.pilothouse.sandbox.cognito;

import dev.pilothouse.sandbox.cognito.UserPoolDefinition.Group;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

/**
 * Someone as the pool knows them.
 *
 * @param sub the user name
 * @param attributes by name, {@code email} among them
 * @param groups by precedence, the deciding one first
 */
record Account(String sub, Map<String, String> attributes, Factors factors, Standing standing, List<Group> groups) {
    Account {
        attributes = Map.copyOf(attributes);
        groups = groups.stream()
                .sorted(Comparator.comparingInt(Group::precedence))
                .toList();
    }

    Account withStanding(Standing other) {
        return new Account(sub, attributes, factors, other, groups);
    }

    /** With a password of their own, and more attributes. */
    Account withPassword(Verifier password, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(attributes);
        all.putAll(more);
        Standing own = new Standing(standing.enabled(), UserStatusType.CONFIRMED, Instant.MAX);
        return new Account(sub, all, new Factors(password, factors.authenticator()), own, groups);
    }

    Account withAuthenticator(Authenticator authenticator) {
        Factors both = new Factors(factors.password(), Optional.of(authenticator));
        return new Account(sub, attributes, both, standing, groups);
    }

    String email() {
        return attributes.getOrDefault("email", "");
    }

    Verifier verifier() {
        return factors.password();
    }

    boolean hasTemporaryPassword() {
        return standing.status() == UserStatusType.FORCE_CHANGE_PASSWORD;
    }

    /** Refuses those who may not sign in whatever they know. */
    void admit() {
        if (!standing.enabled()) {
            throw Refused.notAuthorized("User is disabled.");
        }
        switch (standing.status()) {
            case UNCONFIRMED -> throw Refused.because("UserNotConfirmedException", "User is not confirmed.");
            case RESET_REQUIRED ->
                throw Refused.because("PasswordResetRequiredException", "Password reset required for the user");
            default -> {}
        }
    }

    List<String> groupNames() {
        return groups.stream().map(Group::name).toList();
    }

    List<String> roles() {
        return givingRoles().stream().map(Group::roleArn).distinct().toList();
    }

    /**
     * The only role, or that of the group with the lowest precedence; empty where several share it (developer guide,
     * "Role-based access control").
     */
    Optional<String> preferredRole() {
        List<Group> giving = givingRoles();
        List<String> candidates = giving.stream()
                .filter(group -> group.precedence() == giving.getFirst().precedence())
                .map(Group::roleArn)
                .distinct()
                .toList();
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    private List<Group> givingRoles() {
        return groups.stream().filter(group -> !group.roleArn().isEmpty()).toList();
    }

    /** What somebody proves who they are with. */
    record Factors(Verifier password, Optional<Authenticator> authenticator) {}

    /**
     * Whether the account may be used at all, and how far its owner has got with setting it up.
     *
     * @param passwordEnds when a temporary password can't be used any more
     */
    record Standing(boolean enabled, UserStatusType status, Instant passwordEnds) {
        Standing(boolean enabled, UserStatusType status) {
            this(enabled, status, Instant.MAX);
        }
    }
}
