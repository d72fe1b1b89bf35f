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
 */
public record Person(String title, String email, String password, String role, String about, String sub) {
    /** The role's ARN. */
    public String roleArn() {
        return "arn:aws:iam::" + AcmeShop.ACCOUNT + ":role/" + role;
    }

    UserPoolDefinition.Person inPool() {
        return UserPoolDefinition.Person.confirmed(sub, email, password, role);
    }

    UserPoolDefinition.Group group(int precedence) {
        return new UserPoolDefinition.Group(role, roleArn(), precedence);
    }
}
