package dev.pilothouse.aws.signin;

/**
 * What a user pool gave: in memory only.
 *
 * @param id the ID token, which buys credentials
 * @param refresh buys new tokens
 * @param claims of the ID token, verified
 */
record Tokens(String id, String refresh, Claims claims) {
    /** Without the tokens. */
    @Override
    public String toString() {
        return "Tokens[" + claims.name() + " until " + claims.expires() + "]";
    }
}
