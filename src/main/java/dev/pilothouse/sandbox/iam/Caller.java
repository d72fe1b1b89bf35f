package dev.pilothouse.sandbox.iam;

/**
 * Who made a request, as the signature proved.
 *
 * @param account twelve digits
 * @param arn the principal, such as {@code arn:aws:sts::402112345678:assumed-role/acme-operator/CognitoIdentityCredentials}
 * @param userId AWS's unique id of the principal ({@code AROA…:session})
 * @param accessKeyId the key that signed; empty for nobody
 */
public record Caller(String account, String arn, String userId, String accessKeyId) {
    private static final Caller ANONYMOUS = new Caller("", "", "", "");

    /** Nobody: a request that was not signed. */
    public static Caller anonymous() {
        return ANONYMOUS;
    }

    /** Whether nobody signed. */
    public boolean isAnonymous() {
        return accessKeyId.isEmpty();
    }
}
