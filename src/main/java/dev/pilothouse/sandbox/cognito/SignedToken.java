package dev.pilothouse.sandbox.cognito;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;

/** A JSON web token (RFC 7519) somebody sent, read but not yet believed. */
record SignedToken(SignedJWT jwt, JWTClaimsSet claims) {
    static Optional<SignedToken> read(String text) {
        try {
            SignedJWT jwt = SignedJWT.parse(text);
            return Optional.of(new SignedToken(jwt, jwt.getJWTClaimsSet()));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    /** Whether one of the keys signed it, by the one algorithm that Cognito uses. */
    boolean isSignedBy(JWKSet keys) {
        JWK key = keys.getKeyByKeyId(jwt.getHeader().getKeyID());
        if (key == null || !JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm())) {
            return false;
        }
        try {
            return jwt.verify(new RSASSAVerifier(key.toRSAKey()));
        } catch (JOSEException e) {
            return false;
        }
    }

    /** A claim that is text; empty where it is missing or something else. */
    String text(String claim) {
        return claims.getClaim(claim) instanceof String text ? text : "";
    }

    Instant expires() {
        return claims.getExpirationTime() == null
                ? Instant.MIN
                : claims.getExpirationTime().toInstant();
    }
}
