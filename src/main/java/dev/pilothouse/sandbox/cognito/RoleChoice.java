package dev.pilothouse.sandbox.cognito;

import dev.pilothouse.sandbox.wire.ApiError;
import java.util.List;
import java.util.Optional;

/** Which role somebody gets: the rules of the developer guide's "Role-based access control". */
record RoleChoice(Login login, String authenticatedRole) {
    /** The role's ARN. */
    String decide(Optional<String> wanted) {
        return switch (login.provider().mapping()) {
            case NONE -> wanted.isPresent() ? refuse(wanted.get()) : authenticated();
            case TOKEN_OR_DENY -> byToken(wanted).orElseThrow(this::ambiguous);
            case TOKEN_OR_AUTHENTICATED_ROLE -> byToken(wanted).orElseGet(this::authenticated);
        };
    }

    private Optional<String> byToken(Optional<String> wanted) {
        List<String> roles = roles();
        if (wanted.isPresent()) {
            return Optional.of(roles.contains(wanted.get()) ? wanted.get() : refuse(wanted.get()));
        }
        Optional<String> preferred =
                Optional.of(login.token().text("cognito:preferred_role")).filter(role -> !role.isEmpty());
        return preferred.or(() -> roles.size() == 1 ? Optional.of(roles.getFirst()) : Optional.empty());
    }

    private List<String> roles() {
        return login.token().claims().getClaim("cognito:roles") instanceof List<?> roles
                ? roles.stream().map(String::valueOf).toList()
                : List.of();
    }

    private String authenticated() {
        if (authenticatedRole.isEmpty()) {
            throw unusable();
        }
        return authenticatedRole;
    }

    private ApiError ambiguous() {
        String provider = login.provider().name() + ":" + login.provider().clientId();
        return Refused.notAuthorized("The ambiguous role mapping rules for: " + provider + " denied this request.");
    }

    private static String refuse(String role) {
        throw Refused.notAuthorized("Access to Role '" + role + "' is forbidden.");
    }

    static ApiError unusable() {
        return Refused.because(
                "InvalidIdentityPoolConfigurationException",
                "Invalid identity pool configuration. Check assigned IAM roles for this pool.");
    }
}
