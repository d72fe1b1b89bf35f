package dev.pilothouse.sandbox.cognito;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;

/**
 * A PASSWORD_VERIFIER that somebody was asked.
 *
 * @param userId whose password is to be proved
 * @param identity pool name and user id, as SRP hashes them
 * @param secretBlock base64
 * @param expires by {@code AuthSessionValidity}, from when it was asked
 */
record Challenge(String userId, String identity, Exchange exchange, String secretBlock, Instant expires) {
    /** Whether the answer proves the password. */
    boolean isProvedBy(Parameters answer) {
        String timestamp = answer.required("TIMESTAMP");
        byte[] expected =
                Srp.proof(exchange.key(), identity, Base64.getDecoder().decode(secretBlock), timestamp);
        return secretBlock.equals(answer.required("PASSWORD_CLAIM_SECRET_BLOCK"))
                && MessageDigest.isEqual(expected, decoded(answer.required("PASSWORD_CLAIM_SIGNATURE")));
    }

    private static byte[] decoded(String signature) {
        try {
            return Base64.getDecoder().decode(signature);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
