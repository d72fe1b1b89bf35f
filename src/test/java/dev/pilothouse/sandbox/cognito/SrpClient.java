package dev.pilothouse.sandbox.cognito;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The client's side of Cognito's SRP, written from the formulas and sharing nothing with the sandbox: the prime from RFC 3526's
 * definition by the digits of pi, HKDF from RFC 5869's two steps.
 *
 * @param a the client's secret
 * @param padsSalt false for the well-known bug: the salt hashed without the zero byte before a set top bit
 */
record SrpClient(BigInteger a, boolean padsSalt) {
    /** 2^3072 - 2^3008 - 1 + 2^64 · (floor(2^2942 · pi) + 1690314). */
    static final BigInteger N = power(3072)
            .subtract(power(3008))
            .subtract(BigInteger.ONE)
            .add(power(64).multiply(pi(2942).add(BigInteger.valueOf(1_690_314))));

    private static final BigInteger G = BigInteger.TWO;

    BigInteger publicKey() {
        return G.modPow(a, N);
    }

    BigInteger x(String poolName, String userId, String password, BigInteger salt) {
        byte[] identity = hash((poolName + userId + ":" + password).getBytes(UTF_8));
        return new BigInteger(1, hash(padsSalt ? bytes(salt) : magnitude(salt), identity));
    }

    /** The key by the client's formula, S = (B - k·g^x)^(a + u·x). */
    byte[] key(BigInteger serverKey, BigInteger x) {
        BigInteger k = new BigInteger(1, hash(bytes(N), bytes(G)));
        BigInteger u = new BigInteger(1, hash(bytes(publicKey()), bytes(serverKey)));
        BigInteger base = serverKey.subtract(k.multiply(G.modPow(x, N))).mod(N);
        return hkdf(bytes(base.modPow(a.add(u.multiply(x)), N)), bytes(u));
    }

    static byte[] sign(byte[] key, String poolName, String userId, byte[] secretBlock, String timestamp) {
        return hmac(key, (poolName + userId).getBytes(UTF_8), secretBlock, timestamp.getBytes(UTF_8));
    }

    private static byte[] hkdf(byte[] material, byte[] salt) {
        byte[] extracted = hmac(salt, material);
        return Arrays.copyOf(hmac(extracted, "Caldera Derived Key".getBytes(UTF_8), new byte[] {1}), 16);
    }

    private static byte[] bytes(BigInteger number) {
        byte[] magnitude = magnitude(number);
        return magnitude[0] < 0 ? joined(new byte[] {0}, magnitude) : magnitude;
    }

    private static byte[] magnitude(BigInteger number) {
        String hex = number.toString(16);
        return HexFormat.of().parseHex(hex.length() % 2 == 0 ? hex : "0" + hex);
    }

    static byte[] hash(byte[]... parts) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(joined(parts));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(joined(parts));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static BigInteger power(int exponent) {
        return BigInteger.ONE.shiftLeft(exponent);
    }

    /** floor(2^bits · pi) by Machin's formula, pi = 16·arctan(1/5) - 4·arctan(1/239). */
    private static BigInteger pi(int bits) {
        int guard = 64;
        BigInteger sixteen = BigInteger.valueOf(16).multiply(arctanOfInverse(5, bits + guard));
        BigInteger four = BigInteger.valueOf(4).multiply(arctanOfInverse(239, bits + guard));
        return sixteen.subtract(four).shiftRight(guard);
    }

    private static BigInteger arctanOfInverse(int x, int bits) {
        BigInteger square = BigInteger.valueOf((long) x * x);
        BigInteger power = power(bits).divide(BigInteger.valueOf(x));
        BigInteger sum = BigInteger.ZERO;
        for (int n = 1; power.signum() != 0; n += 2) {
            BigInteger term = power.divide(BigInteger.valueOf(n));
            sum = n % 4 == 1 ? sum.add(term) : sum.subtract(term);
            power = power.divide(square);
        }
        return sum;
    }
}
