package dev.pilothouse.sandbox.cognito;

import dev.pilothouse.sandbox.cognito.UserPoolDefinition.Group;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

/**
 * Someone as the pool knows them.
 *
 * @param sub the user name
 * @param groups by precedence, the deciding one first
 */
record Account(String sub, String email, Verifier verifier, Standing standing, List<Group> groups) {
    Account {
        groups = groups.stream()
                .sorted(Comparator.comparingInt(Group::precedence))
                .toList();
    }

    Account withStanding(Standing other) {
        return new Account(sub, email, verifier, other, groups);
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

    /** Whether the account may be used at all, and how far its owner has got with setting it up. */
    record Standing(boolean enabled, UserStatusType status) {}
}
