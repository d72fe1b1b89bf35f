package dev.pilothouse.sandbox.cognito;

import java.math.BigInteger;
import java.util.Random;

/**
 * The server's side of one key agreement.
 *
 * @param clientKey A, as the client sent it; never 0 mod N
 * @param secret b, which never leaves the server
 * @param serverKey B = k·v + g^b
 */
record Exchange(Verifier verifier, BigInteger clientKey, BigInteger secret, BigInteger serverKey) {
    private static final int SECRET_BITS = 1024;

    /** With A = 0 mod N the shared secret would be 0 whatever the password is (RFC 5054 2.5.4). */
    static boolean admits(BigInteger clientKey) {
        return clientKey.mod(Srp.N).signum() != 0;
    }

    static Exchange begin(Verifier verifier, BigInteger clientKey, Random random) {
        BigInteger secret = new BigInteger(SECRET_BITS, random);
        BigInteger serverKey = Srp.K
                .multiply(verifier.value())
                .add(Srp.G.modPow(secret, Srp.N))
                .mod(Srp.N);
        return new Exchange(verifier, clientKey, secret, serverKey);
    }

    /** The key by the server's formula, S = (A·v^u)^b, which needs the verifier and no password. */
    byte[] key() {
        BigInteger u = Srp.u(clientKey, serverKey);
        BigInteger shared =
                clientKey.multiply(verifier.value().modPow(u, Srp.N)).modPow(secret, Srp.N);
        return Srp.key(shared, u);
    }
}
