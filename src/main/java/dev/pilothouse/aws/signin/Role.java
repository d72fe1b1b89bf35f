package dev.pilothouse.aws.signin;

/**
 * A role that somebody may take.
 *
 * @param arn such as {@code arn:aws:iam::402112345678:role/acme/operator}
 */
public record Role(String arn) {
    /** Its name without the path, as people know it. */
    public String name() {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }
}
