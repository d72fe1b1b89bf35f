package dev.pilothouse.sandbox.cognito;

import java.time.Instant;

/**
 * One sign-in, which its refresh token prolongs.
 *
 * @param id the {@code origin_jti} of every token that comes of it
 */
record Grant(String id, String refreshToken, String sub, String clientId, Instant signedIn, Instant expires) {}
