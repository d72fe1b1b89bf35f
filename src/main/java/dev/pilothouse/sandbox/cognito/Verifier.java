package dev.pilothouse.sandbox.cognito;

import java.math.BigInteger;

/** All that the server keeps of a password: a salt, and g^x of which x cannot be found. */
record Verifier(BigInteger salt, BigInteger value) {
    static Verifier of(String poolName, String userId, String password, BigInteger salt) {
        return withExponent(Srp.x(poolName, userId, password, salt), salt);
    }

    static Verifier withExponent(BigInteger x, BigInteger salt) {
        return new Verifier(salt, Srp.G.modPow(x, Srp.N));
    }
}
