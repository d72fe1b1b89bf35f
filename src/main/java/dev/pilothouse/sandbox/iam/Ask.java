package dev.pilothouse.sandbox.iam;

import java.util.Map;

/**
 * A question to a policy.
 *
 * @param principal who asks: an ARN, a service such as {@code cloudfront.amazonaws.com}, or empty for nobody; only
 *     policies of resources look at it
 * @param action such as {@code s3:PutObject}
 * @param resource its ARN
 * @param context the values of condition keys, by key without regard to case
 */
public record Ask(String principal, String action, String resource, Map<String, String> context) {}
