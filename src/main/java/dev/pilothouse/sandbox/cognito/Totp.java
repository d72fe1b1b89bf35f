package dev.pilothouse.sandbox.cognito;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time passwords by the clock (RFC 6238): HMAC-SHA-1, 30 seconds, six digits, as authenticator apps and Cognito have it.
 *
 * @param secret 32 letters and digits of base32 (RFC 4648 6), which are 160 bits
 */
record Totp(String secret) {
    private static final int STEP_SECONDS = 30;
    private static final int RADIX = 32;
    private static final int BYTES = 20;
    private static final int MILLION = 1_000_000;

    Totp {
        if (!secret.matches("[A-Z2-7]{32}")) {
            throw new IllegalArgumentException("A secret of base32 has 32 letters and digits.");
        }
    }

    /** @param bits any 160 of them */
    static Totp of(BigInteger bits) {
        StringBuilder secret = new StringBuilder();
        for (int i = RADIX - 1; i >= 0; i--) {
            int digit = bits.shiftRight(5 * i).intValue() & 31;
            secret.append((char) (digit < 26 ? 'A' + digit : '2' + digit - 26));
        }
        return new Totp(secret.toString());
    }

    /** Which 30 seconds these are. */
    static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    }

    String code(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key(), "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 15) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % MILLION);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC with SHA-1.", e);
        }
    }

    private byte[] key() {
        BigInteger bits = BigInteger.ZERO;
        for (char letter : secret.toCharArray()) {
            int digit = letter >= 'A' ? letter - 'A' : letter - '2' + 26;
            bits = bits.shiftLeft(5).or(BigInteger.valueOf(digit));
        }
        return HexFormat.of().parseHex(String.format(Locale.ROOT, "%0" + 2 * BYTES + "x", bits));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Totp";
    }
}
