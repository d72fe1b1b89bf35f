package dev.pilothouse.sandbox.cognito;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

/**
 * A user pool to be created, whose people sign in by e-mail address: immutable, each {@code with} answers a larger one.
 *
 * @param id region, underscore and name, such as {@code eu-west-1_Ab12Cd34E}
 */
public record UserPoolDefinition(
        String id, List<AppClient> clients, List<Group> groups, List<Person> people, Rules rules) {
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
        return new UserPoolDefinition(id, List.of(), List.of(), List.of(), Rules.usual());
    }

    /** This pool and an app client more. */
    public UserPoolDefinition with(AppClient client) {
        return new UserPoolDefinition(id, append(clients, client), groups, people, rules);
    }

    /** This pool and a group more. */
    public UserPoolDefinition with(Group group) {
        return new UserPoolDefinition(id, clients, append(groups, group), people, rules);
    }

    /** This pool and a person more. */
    public UserPoolDefinition with(Person person) {
        return new UserPoolDefinition(id, clients, groups, append(people, person), rules);
    }

    /** This pool with other rules. */
    public UserPoolDefinition with(Rules other) {
        return new UserPoolDefinition(id, clients, groups, people, other);
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
     * What the pool asks of everybody.
     *
     * @param requiredAttributes that people whose password is temporary have to fill in, such as {@code name}
     * @param authenticatorRequired {@code MfaConfiguration=ON} with nothing but TOTP; else {@code OPTIONAL}
     */
    public record Rules(PasswordPolicy passwords, List<String> requiredAttributes, boolean authenticatorRequired) {
        public Rules {
            requiredAttributes = List.copyOf(requiredAttributes);
        }

        /** The usual policy, nothing but an address, and an authenticator for those who want one. */
        public static Rules usual() {
            return new Rules(PasswordPolicy.usual(), List.of(), false);
        }

        /** The same rules, asking newcomers for these attributes. */
        public Rules asking(String... attributes) {
            return new Rules(passwords, List.of(attributes), authenticatorRequired);
        }

        /** The same rules, with an authenticator for everybody. */
        public Rules withAuthenticators() {
            return new Rules(passwords, requiredAttributes, true);
        }
    }

    /**
     * An app client without a secret, as a desktop program has.
     *
     * @param flows {@code ExplicitAuthFlows}; the sandbox knows SRP and refresh
     * @param hidesUnknownUsers {@code PreventUserExistenceErrors=ENABLED}
     * @param givesSession whether PASSWORD_VERIFIER comes with a {@code Session} that must be sent back: AWS's model has one,
     *     pools measured by others gave none for USER_SRP_AUTH, so a client must do with both
     */
    public record AppClient(
            String id, Set<ExplicitAuthFlowsType> flows, boolean hidesUnknownUsers, boolean givesSession, Lives lives) {
        private static final Set<ExplicitAuthFlowsType> KNOWN =
                Set.of(ExplicitAuthFlowsType.ALLOW_USER_SRP_AUTH, ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH);

        public AppClient {
            flows = Set.copyOf(flows);
            if (!KNOWN.containsAll(flows)) {
                throw new IllegalArgumentException("The sandbox knows " + KNOWN + ", not all of " + flows + ".");
            }
        }

        /** SRP and refresh, unknown users hidden, with a session, the usual lives. */
        public static AppClient of(String id) {
            return new AppClient(id, KNOWN, true, true, Lives.usual());
        }

        /** The same client with other flows. */
        public AppClient allowing(ExplicitAuthFlowsType... allowed) {
            return new AppClient(id, Set.of(allowed), hidesUnknownUsers, givesSession, lives);
        }

        /** The same client, telling an unknown user from a wrong password ({@code LEGACY}). */
        public AppClient revealingUnknownUsers() {
            return new AppClient(id, flows, false, givesSession, lives);
        }

        /** The same client, whose password challenge carries no session. */
        public AppClient withoutSession() {
            return new AppClient(id, flows, hidesUnknownUsers, false, lives);
        }

        /** The same client with other lives. */
        public AppClient living(Lives other) {
            return new AppClient(id, flows, hidesUnknownUsers, givesSession, other);
        }

        /**
         * The same client, whose refresh tokens are good for one refresh; AWS then takes {@code REFRESH_TOKEN_AUTH} no more.
         *
         * @param grace how long a used one stays good, for lost answers: {@code RetryGracePeriodSeconds}, 0 to 60 seconds
         */
        public AppClient rotating(Duration grace) {
            Lives rotating = new Lives(lives.refreshToken(), lives.step(), Optional.of(grace));
            return allowing(ExplicitAuthFlowsType.ALLOW_USER_SRP_AUTH).living(rotating);
        }
    }

    /**
     * How long things of an app client are good.
     *
     * @param refreshToken {@code RefreshTokenValidity}: how long a sign-in lasts, refreshed or not
     * @param step {@code AuthSessionValidity}: for each step of signing in, 3 to 15 minutes
     * @param rotation how long a refresh token stays good after it was used; empty where tokens don't rotate
     */
    public record Lives(Duration refreshToken, Duration step, Optional<Duration> rotation) {
        /** AWS's defaults: 30 days, 3 minutes, no rotation. */
        public static Lives usual() {
            return new Lives(Duration.ofDays(30), Duration.ofMinutes(3), Optional.empty());
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
     * @param authenticator the secret in their authenticator app, 32 characters of base32; empty for those without one
     */
    public record Person(
            String sub,
            String email,
            String password,
            UserStatusType status,
            List<String> groups,
            Optional<String> authenticator) {
        public Person {
            groups = List.copyOf(groups);
        }

        public Person(String sub, String email, String password, UserStatusType status, List<String> groups) {
            this(sub, email, password, status, groups, Optional.empty());
        }

        /** Someone whose address is confirmed and whose password is theirs. */
        public static Person confirmed(String sub, String email, String password, String... groups) {
            return new Person(sub, email, password, UserStatusType.CONFIRMED, List.of(groups));
        }

        /** The same, with a password that an administrator gave and that has to be changed. */
        public Person withTemporaryPassword() {
            return new Person(sub, email, password, UserStatusType.FORCE_CHANGE_PASSWORD, groups, authenticator);
        }

        /** The same, with an authenticator app that holds the secret. */
        public Person withAuthenticator(String secret) {
            return new Person(sub, email, password, status, groups, Optional.of(secret));
        }
    }
}
