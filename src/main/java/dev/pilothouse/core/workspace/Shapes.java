package dev.pilothouse.core.workspace;

import java.util.regex.Pattern;

/** How ids look, from AWS's API references; {@code workspace-1.schema.json} has the same. */
final class Shapes {
    /** Nothing that can't be seen: no controls, no marks that turn the direction of text, no breaks of lines. */
    static final Pattern NAME = Pattern.compile("[^\\p{C}\\p{Zl}\\p{Zp}]{1,80}");
    /** AWS Account Management API, {@code AccountId}. */
    static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

    static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+)+-\\d{1,2}");
    /** Cognito user pools API, {@code UserPoolIdType}. */
    static final Pattern USER_POOL = Pattern.compile("(?=.{1,55}$)[\\w-]+_[0-9a-zA-Z]+");
    /** Cognito user pools API, {@code ClientIdType}. */
    static final Pattern CLIENT = Pattern.compile("[\\w+]{1,128}");
    /** Cognito identity pools API, {@code IdentityPoolId}. */
    static final Pattern IDENTITY_POOL = Pattern.compile("(?=.{1,55}$)[\\w-]+:[0-9a-f-]+");
    /** IAM API, {@code RoleName}. */
    static final Pattern ROLE = Pattern.compile("[\\w+=,.@-]{1,64}");
    /** IAM policy grammar, {@code Action}: a service's prefix and a name, with wildcards. */
    static final Pattern ACTION = Pattern.compile("(\\*|[a-z0-9-]+:[\\w*?]+)");
    /** Addresses that can only be this computer; no name but localhost, since a resolver could send others anywhere. */
    static final Pattern LOOPBACK =
            Pattern.compile("https?://(localhost|127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|\\[::1\\])(:\\d{1,5})?/?");
    /** IAM identifiers, unique id prefixes AKIA (long-term) and ASIA (temporary). */
    static final Pattern ACCESS_KEY = Pattern.compile("\\b(AKIA|ASIA)[A-Z0-9]{16}\\b");

    /** An address of a site, without anything that hides its host (RFC 3986 3.2). */
    static final Pattern WEB =
            Pattern.compile("https?://(([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)*[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?"
                    + "|\\d{1,3}(\\.\\d{1,3}){3}|\\[::1\\])(:\\d{1,5})?(/[\\w.~/-]*)?");

    /** Of what is shared. */
    static final Pattern ENTRY = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,79}");

    private Shapes() {}
}
