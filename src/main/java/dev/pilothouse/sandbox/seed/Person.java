package dev.pilothouse.sandbox.seed;

import dev.pilothouse.sandbox.cognito.UserPoolDefinition;

/**
 * Somebody who works at Acme Shop.
 *
 * @param title such as {@code Operator}
 * @param password for a pool that listens on loopback only
 * @param role the name of the IAM role, which is also that of the person's group
 * @param about what the role may do, in one sentence
 * @param sub the person's UUID in the user pool
 * @param entry what is asked of them besides the password
 */
public record Person(String title, String email, String password, String role, String about, String sub, Entry entry) {
    // Known to everybody, as the passwords are.
    private static final String SECRET = "PILOTHOUSE7SANDBOX2AUTHENTICATOR";

    Person(String title, String email, String password, String role, String about, String sub) {
        this(title, email, password, role, about, sub, Entry.PASSWORD);
    }

    /** What somebody is asked at the door. */
    public enum Entry {
        PASSWORD,
        /** A new password, since theirs is the administrator's, and their name. */
        TEMPORARY_PASSWORD,
        /** A code of their authenticator app. */
        AUTHENTICATOR
    }

    /** The role's ARN. */
    public String roleArn() {
        return "arn:aws:iam::" + AcmeShop.ACCOUNT + ":role/" + role;
    }

    UserPoolDefinition.Person inPool() {
        UserPoolDefinition.Person confirmed = UserPoolDefinition.Person.confirmed(sub, email, password, role);
        return switch (entry) {
            case PASSWORD -> confirmed;
            case TEMPORARY_PASSWORD -> confirmed.withTemporaryPassword();
            case AUTHENTICATOR -> confirmed.withAuthenticator(SECRET);
        };
    }

    /** The group that gives the person's role. */
    public UserPoolDefinition.Group group(int precedence) {
        return new UserPoolDefinition.Group(role, roleArn(), precedence);
    }
}
