package dev.pilothouse.sandbox.cognito;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The arithmetic of SRP-6a (RFC 5054) as Cognito varies it: the 3072-bit group with g = 2 instead of 5, and numbers hashed
 * as minimal two's complement, so with a leading zero byte where the top bit is set.
 */
final class Srp {
    /** The prime of RFC 3526's group 15. */
    static final BigInteger N = new BigInteger("""
        FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74
        020BBEA63B139B22514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F1437
        4FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED
        EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF05
        98DA48361C55D39A69163FA8FD24CF5F83655D23DCA3AD961C62F356208552BB
        9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B
        E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF695581718
        3995497CEA956AE515D2261898FA051015728E5A8AAAC42DAD33170D04507A33
        A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7
        ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864
        D87602733EC86A64521F2B18177B200CBBE117577A615D6C770988C0BAD946E2
        08E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF
        """.replace("\n", ""), 16);

    static final BigInteger G = BigInteger.TWO;

    /** The multiplier: H(N ‖ g). */
    static final BigInteger K = number(sha256(N.toByteArray(), G.toByteArray()));

    private static final byte[] INFO = "Caldera Derived Key".getBytes(UTF_8);
    private static final int KEY_BYTES = 16;

    private Srp() {}

    /** The password's secret exponent: H(salt ‖ H(poolName ‖ userId ‖ ":" ‖ password)). */
    static BigInteger x(String poolName, String userId, String password, BigInteger salt) {
        byte[] identity = sha256((poolName + userId + ":" + password).getBytes(UTF_8));
        return number(sha256(salt.toByteArray(), identity));
    }

    /** The scrambling parameter of both public keys: H(A ‖ B). */
    static BigInteger u(BigInteger clientKey, BigInteger serverKey) {
        return number(sha256(clientKey.toByteArray(), serverKey.toByteArray()));
    }

    /** The key that both sides derive from the shared secret, by HKDF (RFC 5869). */
    static byte[] key(BigInteger shared, BigInteger u) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(shared.toByteArray())
                            .addSalt(u.toByteArray())
                            .thenExpand(INFO, KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK 25 has HKDF with SHA-256.", e);
        }
    }

    /** The proof of knowing the key: HMAC(key, poolName ‖ userId ‖ secret block ‖ timestamp). */
    static byte[] proof(byte[] key, String identity, byte[] secretBlock, String timestamp) {
        return hmac(
                new SecretKeySpec(key, "HmacSHA256"), identity.getBytes(UTF_8), secretBlock, timestamp.getBytes(UTF_8));
    }

    static byte[] hmac(SecretKey key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC with SHA-256.", e);
        }
    }

    static BigInteger number(byte[] magnitude) {
        return new BigInteger(1, magnitude);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
