package dev.pilothouse.sandbox.cognito;

import java.time.Instant;

/**
 * What the pool knows of somebody's authenticator app. A code of the 30 seconds before or after is good too (RFC 6238 5.2),
 * none is good twice. Thread-safe.
 */
final class Authenticator {
    private final Totp totp;
    private long usedUpTo = Long.MIN_VALUE;

    Authenticator(Totp totp) {
        this.totp = totp;
    }

    /** What was made of a code. */
    enum Verdict {
        RIGHT,
        WRONG,
        USED
    }

    synchronized Verdict check(String code, Instant now) {
        long current = Totp.step(now);
        for (long step = current - 1; step <= current + 1; step++) {
            if (totp.code(step).equals(code)) {
                boolean used = step <= usedUpTo;
                usedUpTo = Math.max(usedUpTo, step);
                return used ? Verdict.USED : Verdict.RIGHT;
            }
        }
        return Verdict.WRONG;
    }

    String secret() {
        return totp.secret();
    }

    /** What the app shows. */
    String shown(Instant now) {
        return totp.code(Totp.step(now));
    }
}
