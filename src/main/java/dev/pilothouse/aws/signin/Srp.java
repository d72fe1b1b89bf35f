package dev.pilothouse.aws.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The client's side of Cognito's USER_SRP_AUTH: proves the password without sending it. SRP-6a (RFC 5054) as Cognito varies
 * it: the 3072-bit group with g = 2, and numbers hashed as minimal two's complement, so with a zero byte before a top bit.
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

    private static final BigInteger G = BigInteger.TWO;
    private static final BigInteger K = hash(N.toByteArray(), G.toByteArray());
    private static final byte[] INFO = "Caldera Derived Key".getBytes(UTF_8);
    private static final int SECRET_BITS = 1024;
    private static final int KEY_BYTES = 16;
    private final BigInteger secret;
    private final BigInteger publicKey;

    /** @param secret the client's random exponent, {@code a} */
    Srp(BigInteger secret) {
        this.secret = secret;
        this.publicKey = G.modPow(secret, N);
    }

    static Srp begin(SecureRandom random) {
        return new Srp(new BigInteger(SECRET_BITS, random).setBit(SECRET_BITS - 1));
    }

    /** {@code SRP_A}: lower-case hex without padding. */
    String publicKey() {
        return publicKey.toString(16);
    }

    /**
     * {@code PASSWORD_CLAIM_SIGNATURE} before base64: HMAC(key, pool ‖ user ‖ secret block ‖ timestamp).
     *
     * @param pool the pool's id behind its underscore
     */
    byte[] signature(String pool, PasswordChallenge challenge, char[] password, String timestamp) {
        byte[] key = key(pool, challenge, password);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((pool + challenge.userId()).getBytes(UTF_8));
            mac.update(challenge.secretBlock());
            return mac.doFinal(timestamp.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC with SHA-256.", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** The key that both sides come to: HKDF (RFC 5869) of S = (B - k·g^x)^(a + u·x). */
    byte[] key(String pool, PasswordChallenge challenge, char[] password) {
        BigInteger u = hash(publicKey.toByteArray(), challenge.serverKey().toByteArray());
        BigInteger x = exponent(pool + challenge.userId(), challenge.salt(), password);
        BigInteger base = challenge.serverKey().subtract(K.multiply(G.modPow(x, N)));
        BigInteger shared = base.modPow(secret.add(u.multiply(x)), N);
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(shared.toByteArray())
                            .addSalt(u.toByteArray())
                            .thenExpand(INFO, KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK from 25 on has HKDF with SHA-256.", e);
        }
    }

    private static BigInteger exponent(String identity, BigInteger salt, char[] password) {
        ByteBuffer encoded = UTF_8.encode(CharBuffer.wrap(password));
        try {
            byte[] inner = sha256(UTF_8.encode(identity + ":"), encoded);
            return hash(salt.toByteArray(), inner);
        } finally {
            Arrays.fill(encoded.array(), (byte) 0);
        }
    }

    private static BigInteger hash(byte[] first, byte[] second) {
        return new BigInteger(1, sha256(ByteBuffer.wrap(first), ByteBuffer.wrap(second)));
    }

    private static byte[] sha256(ByteBuffer... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (ByteBuffer part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
