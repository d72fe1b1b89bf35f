package dev.pilothouse.sandbox.iam;

import java.time.Duration;
import java.time.Instant;

/** Issues access keys and knows them again: the part of IAM and STS that every service leans on. Thread-safe. */
public interface Keys {
    /**
     * Temporary credentials for a role.
     *
     * @param roleArn a role defined by {@link #role}
     * @param session the role session's name
     */
    Issued assume(String roleArn, String session, Duration life);

    /** Long-lived keys that act as the role, for the sandbox run alone and the AWS CLI. */
    Issued staticKeys(String roleArn, String session);

    /** Defines or replaces a role; {@code policyJson} is an IAM policy document (Allow and Deny, wildcards, NotAction, StringEquals and StringLike conditions). */
    void role(String roleArn, String policyJson);

    /** Ends every temporary credential at once, as a fault. */
    void expireAll();

    /** A key pair; {@code token} is empty and {@code expires} is {@link Instant#MAX} for long-lived ones. */
    record Issued(String accessKeyId, String secretKey, String token, Instant expires) {}
}
