package dev.pilothouse.sandbox.cloudfront;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.cloudfront.model.SessionStickinessConfig;

/**
 * A viewer's session with one of two distributions, as it stands in the viewer's cookie: Developer Guide, "Session stickiness for
 * weight-based configurations". What CloudFront calls its cookie is not documented, so this one has a name of the sandbox's own.
 *
 * @param era changes when all sessions are reset
 */
record Session(long era, boolean staged, Instant began, Instant seen) {
    static final String COOKIE = "sandbox-cf-session";
    private static final Pattern SENT =
            Pattern.compile("(?:^|;\\s*)" + COOKIE + "=(\\d{1,9})-([01])-(\\d{1,12})-(\\d{1,12})(?=;|$)");

    /** The session of a Cookie header; empty where it has none. */
    static Optional<Session> of(String cookies) {
        Matcher sent = SENT.matcher(cookies);
        return sent.find()
                ? Optional.of(new Session(
                        Long.parseLong(sent.group(1)),
                        sent.group(2).equals("1"),
                        Instant.ofEpochSecond(Long.parseLong(sent.group(3))),
                        Instant.ofEpochSecond(Long.parseLong(sent.group(4)))))
                : Optional.empty();
    }

    /** Whether it still counts. */
    boolean lasts(long now, SessionStickinessConfig sticky, Instant at) {
        return era == now
                && Duration.between(seen, at).toSeconds() < sticky.idleTTL()
                && Duration.between(began, at).toSeconds() < sticky.maximumTTL();
    }

    Session seenAt(Instant at) {
        return new Session(era, staged, began, at);
    }

    String setCookie(SessionStickinessConfig sticky) {
        return "%s=%d-%d-%d-%d; Path=/; Max-Age=%d; HttpOnly"
                .formatted(
                        COOKIE, era, staged ? 1 : 0, began.getEpochSecond(), seen.getEpochSecond(), sticky.idleTTL());
    }
}
