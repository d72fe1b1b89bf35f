package dev.pilothouse.aws;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Text;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** The keys that a session may sign with, and where it may use them. */
final class OwnKeys {
    private OwnKeys() {}

    /** What is said once a session's keys are forgotten. */
    static Refused signedOut() {
        return new Refused(new Fault(
                Text.tr("You are signed out."),
                Outcome.NOT_DONE,
                Text.tr("Sign in to go on."),
                Remedy.SIGN_IN,
                Fault.Technical.NONE));
    }

    // Keys in hand (StaticCredentialsProvider) are the sandbox's in tests; the program itself makes none.
    static AwsCredentialsProvider of(Session session) {
        boolean own = switch (session.credentials()) {
            case Issued keys -> keys.issuer().equals(session.endpoint());
            case StaticCredentialsProvider inHand -> true;
            default -> session.endpoint().isEmpty();
        };
        if (!own) {
            throw Refused.notDone(
                    Text.tr(
                            "These AWS keys did not come from {0}.",
                            session.endpoint().map(URI::toString).orElse("AWS")),
                    Text.tr("Nothing was sent: an emulator is only ever given its own keys."));
        }
        return session.credentials();
    }
}
