package dev.pilothouse.sandbox.cognito;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

/**
 * A user pool to be created, whose people sign in by e-mail address: immutable, each {@code with} answers a larger one.
 *
 * @param id region, underscore and name, such as {@code eu-west-1_Ab12Cd34E}
 */
public record UserPoolDefinition(String id, List<AppClient> clients, List<Group> groups, List<Person> people) {
    public UserPoolDefinition {
        if (!id.matches("[\\w-]+_[0-9a-zA-Z]+")) {
            throw new IllegalArgumentException("A user pool's id is like eu-west-1_Ab12Cd34E, not " + id + ".");
        }
        clients = List.copyOf(clients);
        groups = List.copyOf(groups);
        people = List.copyOf(people);
    }

    /** A pool with nobody in it. */
    public static UserPoolDefinition of(String id) {
        return new UserPoolDefinition(id, List.of(), List.of(), List.of());
    }

    /** This pool and an app client more. */
    public UserPoolDefinition with(AppClient client) {
        return new UserPoolDefinition(id, append(clients, client), groups, people);
    }

    /** This pool and a group more. */
    public UserPoolDefinition with(Group group) {
        return new UserPoolDefinition(id, clients, append(groups, group), people);
    }

    /** This pool and a person more. */
    public UserPoolDefinition with(Person person) {
        return new UserPoolDefinition(id, clients, groups, append(people, person));
    }

    /** The id without its region, which SRP hashes. */
    String name() {
        return id.substring(id.indexOf('_') + 1);
    }

    /** The pool as an identity pool's login names it: {@code cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E}. */
    public String providerName() {
        return "cognito-idp." + id.substring(0, id.indexOf('_')) + ".amazonaws.com/" + id;
    }

    private static <T> List<T> append(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }

    /**
     * An app client without a secret, as a desktop program has.
     *
     * @param flows {@code ExplicitAuthFlows}; the sandbox knows SRP and refresh
     * @param hidesUnknownUsers {@code PreventUserExistenceErrors=ENABLED}
     * @param givesSession whether PASSWORD_VERIFIER comes with a {@code Session} that must be sent back: AWS's model has one,
     *     pools measured by others gave none for USER_SRP_AUTH, so a client must do with both
     * @param refreshTokenLife how long a sign-in lasts
     */
    public record AppClient(
            String id,
            Set<ExplicitAuthFlowsType> flows,
            boolean hidesUnknownUsers,
            boolean givesSession,
            Duration refreshTokenLife) {
        private static final Set<ExplicitAuthFlowsType> KNOWN =
                Set.of(ExplicitAuthFlowsType.ALLOW_USER_SRP_AUTH, ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH);

        public AppClient {
            flows = Set.copyOf(flows);
            if (!KNOWN.containsAll(flows)) {
                throw new IllegalArgumentException("The sandbox knows " + KNOWN + ", not all of " + flows + ".");
            }
        }

        /** SRP and refresh, unknown users hidden, with a session, 30 days. */
        public static AppClient of(String id) {
            return new AppClient(id, KNOWN, true, true, Duration.ofDays(30));
        }

        /** The same client with other flows. */
        public AppClient allowing(ExplicitAuthFlowsType... allowed) {
            return new AppClient(id, Set.of(allowed), hidesUnknownUsers, givesSession, refreshTokenLife);
        }

        /** The same client, telling an unknown user from a wrong password ({@code LEGACY}). */
        public AppClient revealingUnknownUsers() {
            return new AppClient(id, flows, false, givesSession, refreshTokenLife);
        }

        /** The same client, whose password challenge carries no session. */
        public AppClient withoutSession() {
            return new AppClient(id, flows, hidesUnknownUsers, false, refreshTokenLife);
        }
    }

    /**
     * A group and the role its members get.
     *
     * @param roleArn empty for a group without a role
     * @param precedence the lowest number decides the preferred role
     */
    public record Group(String name, String roleArn, int precedence) {}

    /**
     * Someone who can sign in. The pool keeps a verifier of the password, never the password.
     *
     * @param sub the user name, a UUID as in pools that sign in by e-mail
     * @param groups names of the pool's groups
     */
    public record Person(String sub, String email, String password, UserStatusType status, List<String> groups) {
        public Person {
            groups = List.copyOf(groups);
        }

        /** Someone whose address is confirmed and whose password is theirs. */
        public static Person confirmed(String sub, String email, String password, String... groups) {
            return new Person(sub, email, password, UserStatusType.CONFIRMED, List.of(groups));
        }
    }
}
