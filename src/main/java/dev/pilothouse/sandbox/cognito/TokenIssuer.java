package dev.pilothouse.sandbox.cognito;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;

/** What an identity pool can learn of a user pool: its public keys, and whether it ended the sign-in that a token came of. */
interface TokenIssuer {
    JWKSet published();

    boolean hasRevoked(JWTClaimsSet claims);
}
