package dev.pilothouse.core.command;

/**
 * What a command needs of AWS.
 *
 * @param action the IAM action, such as {@code s3:PutObject}
 * @param resource what it is about, in words or as an ARN pattern
 */
public record Needs(String action, String resource) {}
