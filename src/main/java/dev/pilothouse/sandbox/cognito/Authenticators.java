package dev.pilothouse.sandbox.cognito;

import dev.pilothouse.sandbox.cognito.Sessions.SetUp;
import dev.pilothouse.sandbox.cognito.Sessions.Waiting;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AssociateSoftwareTokenResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifySoftwareTokenResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifySoftwareTokenResponseType;

/** Codes of authenticator apps: checked at sign-in, and set up on the way in ({@code MFA_SETUP}). Thread-safe. */
final class Authenticators {
    private static final int SECRET_BITS = 160;

    private final Accounts accounts;
    private final Sessions sessions;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Lockout> lockouts = new ConcurrentHashMap<>();
    private final Map<String, Authenticator> begun = new ConcurrentHashMap<>();

    Authenticators(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    boolean knows(String session) {
        return sessions.knows(session);
    }

    /** The account, if the code is right. Five wrong ones lock, as with passwords (developer guide, "Adding MFA"). */
    Account check(Account account, Parameters answer, Instant now) {
        Lockout lockout = lockouts.computeIfAbsent(account.sub(), _ -> new Lockout());
        if (lockout.isLocked(now)) {
            throw Refused.notAuthorized("Password attempts exceeded");
        }
        Authenticator authenticator = account.factors().authenticator().orElseThrow();
        switch (authenticator.check(answer.required("SOFTWARE_TOKEN_MFA_CODE"), now)) {
            case RIGHT -> lockout.succeeded();
            case USED ->
                throw Refused.because("ExpiredCodeException", "Your software token has already been used once.");
            case WRONG -> {
                lockout.failed(now);
                throw Refused.because("CodeMismatchException", "Invalid code received for user");
            }
        }
        return account;
    }

    /** {@code AssociateSoftwareToken}: a secret for an app, and the next session. */
    AssociateSoftwareTokenResponse associate(String session, Instant now) {
        Waiting step = sessions.find(session, ChallengeNameType.MFA_SETUP, now);
        Authenticator made = new Authenticator(Totp.of(new BigInteger(SECRET_BITS, random)));
        begun.put(step.sub(), made);
        return AssociateSoftwareTokenResponse.builder()
                .secretCode(made.secret())
                .session(goOn(session, step.with(new SetUp(made, false)), now))
                .build();
    }

    /** {@code VerifySoftwareToken}: whether the app shows the right codes, and the next session. */
    VerifySoftwareTokenResponse verify(String session, String code, Instant now) {
        Waiting step = sessions.find(session, ChallengeNameType.MFA_SETUP, now);
        SetUp setUp = step.settingUp()
                .orElseThrow(() -> Refused.because(
                        "SoftwareTokenMFANotFoundException", "Software Token MFA does not exist for the user."));
        if (setUp.authenticator().check(code, now) != Authenticator.Verdict.RIGHT) {
            throw Refused.because(
                    "EnableSoftwareTokenMFAException", "Code mismatch and fail enable Software Token MFA");
        }
        return VerifySoftwareTokenResponse.builder()
                .status(VerifySoftwareTokenResponseType.SUCCESS)
                .session(goOn(session, step.with(new SetUp(setUp.authenticator(), true)), now))
                .build();
    }

    /** The account with the authenticator that was verified. */
    Account setUp(Account account, Waiting step) {
        SetUp done = step.settingUp()
                .filter(SetUp::verified)
                .orElseThrow(() -> Refused.because(
                        "SoftwareTokenMFANotFoundException", "Software Token MFA does not exist for the user."));
        Account complete = account.withAuthenticator(done.authenticator());
        accounts.put(complete);
        return complete;
    }

    /** What somebody's app shows; also the one that is just being set up. */
    Optional<String> shown(String name, Instant now) {
        return accounts.named(name)
                .flatMap(account ->
                        account.factors().authenticator().or(() -> Optional.ofNullable(begun.get(account.sub()))))
                .map(authenticator -> authenticator.shown(now));
    }

    private String goOn(String session, Waiting step, Instant now) {
        sessions.close(session);
        return sessions.open(step, now);
    }
}
