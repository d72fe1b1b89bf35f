package dev.pilothouse.sandbox.cognito;

import java.util.List;

/**
 * An identity pool to be created, without guests.
 *
 * @param id region, colon and UUID
 * @param authenticatedRole the role where no mapping decides; empty for none
 */
public record IdentityPoolDefinition(String id, List<Provider> providers, String authenticatedRole) {
    public IdentityPoolDefinition {
        if (!id.matches("[\\w-]+:[0-9a-f-]+")) {
            throw new IllegalArgumentException(
                    "An identity pool's id is a region, a colon and a UUID, not " + id + ".");
        }
        providers = List.copyOf(providers);
    }

    /** A pool for one app client's people, each with the roles in their token, and no role for anybody else. */
    public static IdentityPoolDefinition of(String id, Provider... providers) {
        return new IdentityPoolDefinition(id, List.of(providers), "");
    }

    /** The same pool with a default role. */
    public IdentityPoolDefinition withAuthenticatedRole(String arn) {
        return new IdentityPoolDefinition(id, providers, arn);
    }

    /**
     * A user pool's app client whose ID tokens the pool takes.
     *
     * @param name the login's key, {@link UserPoolDefinition#providerName}
     * @param mapping how the role is found
     * @param serverSideTokenCheck whether tokens of people who were signed out are refused
     */
    public record Provider(String name, String clientId, Mapping mapping, boolean serverSideTokenCheck) {
        /** Roles by token, ambiguity denied, signed-out people refused. */
        public static Provider of(UserPoolDefinition pool, UserPoolDefinition.AppClient client) {
            return new Provider(pool.providerName(), client.id(), Mapping.TOKEN_OR_DENY, true);
        }

        /** The same provider with another way to find the role. */
        public Provider mapping(Mapping other) {
            return new Provider(name, clientId, other, serverSideTokenCheck);
        }

        /** The same provider, believing a token until it expires. */
        public Provider withoutServerSideTokenCheck() {
            return new Provider(name, clientId, mapping, false);
        }
    }

    /** How the role of a person is found. */
    public enum Mapping {
        /** Everybody gets the authenticated role. */
        NONE,
        /** Type {@code Token}, {@code AmbiguousRoleResolution=Deny}. */
        TOKEN_OR_DENY,
        /** Type {@code Token}, {@code AmbiguousRoleResolution=AuthenticatedRole}. */
        TOKEN_OR_AUTHENTICATED_ROLE
    }
}
