package dev.pilothouse.sandbox.cognito;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pilothouse.sandbox.cognito.UserPoolDefinition.AppClient;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeDeliveryDetailsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeliveryMediumType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

/**
 * {@code ForgotPassword} and {@code ConfirmForgotPassword}: a code that lives an hour and sets a new password. Where the
 * client hides who exists, strangers get the same answers (developer guide, "Managing user existence error responses").
 * Nothing is sent anywhere: the code is kept for those who play with the sandbox. Thread-safe.
 */
final class ForgottenPasswords {
    private static final Duration CODE_LIFE = Duration.ofHours(1);
    /** AWS says between 5 and 20 in an hour, by a risk that it does not document. */
    private static final int CODES_AN_HOUR = 5;

    private static final int TRIES = 5;
    private static final int MILLION = 1_000_000;
    private static final String LIMIT = "Attempt limit exceeded, please try after some time.";

    private final Accounts accounts;
    private final PasswordPolicy policy;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Sent> bySub = new ConcurrentHashMap<>();

    ForgottenPasswords(Accounts accounts, PasswordPolicy policy) {
        this.accounts = accounts;
        this.policy = policy;
    }

    /** Where a code went, or would have gone. */
    CodeDeliveryDetailsType send(AppClient client, String name, Instant now) {
        Account account = reachable(client, name);
        if (account.hasTemporaryPassword()) {
            throw Refused.notAuthorized("User password cannot be reset in the current state.");
        }
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(MILLION));
        bySub.merge(account.sub(), Sent.first(code, now), (before, first) -> before.again(code, now));
        return CodeDeliveryDetailsType.builder()
                .deliveryMedium(DeliveryMediumType.EMAIL)
                .attributeName("email")
                .destination(masked(account.email()))
                .build();
    }

    /** Sets the password, if the code is right. */
    void confirm(AppClient client, String name, String code, String password, Instant now) {
        Account account = reachable(client, name);
        Sent sent = Optional.ofNullable(bySub.get(account.sub()))
                .filter(found -> now.isBefore(found.at().plus(CODE_LIFE)))
                .orElseThrow(() ->
                        Refused.because("ExpiredCodeException", "Invalid code provided, please request a code again."));
        if (sent.wrong() >= TRIES) {
            throw Refused.because("TooManyFailedAttemptsException", LIMIT);
        }
        boolean right = MessageDigest.isEqual(sent.code().getBytes(UTF_8), code.getBytes(UTF_8));
        if (!right || accounts.named(name).isEmpty()) {
            bySub.put(account.sub(), sent.failed());
            throw Refused.because("CodeMismatchException", "Invalid verification code provided, please try again.");
        }
        policy.check(password);
        accounts.put(account.withPassword(accounts.verifier(account.sub(), password), Map.of()));
        bySub.remove(account.sub());
    }

    /** The code that was sent to somebody last, while it is good. */
    Optional<String> sentTo(String name, Instant now) {
        return accounts.named(name)
                .map(account -> bySub.get(account.sub()))
                .filter(sent -> now.isBefore(sent.at().plus(CODE_LIFE)))
                .map(Sent::code);
    }

    private Account reachable(AppClient client, String name) {
        Optional<Account> known = accounts.named(name)
                .filter(account -> !client.hidesUnknownUsers()
                        || account.standing().enabled() && account.standing().status() != UserStatusType.UNCONFIRMED);
        if (known.isEmpty() && !client.hidesUnknownUsers()) {
            throw Refused.because("UserNotFoundException", "Username/client id combination not found.");
        }
        return known.orElseGet(() -> accounts.decoy(name));
    }

    // o***@a***, as AWS hides an address
    private static String masked(String email) {
        int at = email.indexOf('@');
        return at < 1 || at + 1 >= email.length() ? "***" : email.charAt(0) + "***@" + email.charAt(at + 1) + "***";
    }

    /**
     * Codes that were sent to one person.
     *
     * @param times when those of the last hour were
     * @param wrong how often this code was answered wrongly
     */
    private record Sent(String code, Instant at, List<Instant> times, int wrong) {
        static Sent first(String code, Instant now) {
            return new Sent(code, now, List.of(now), 0);
        }

        Sent again(String code, Instant now) {
            List<Instant> recent = new ArrayList<>(times);
            recent.removeIf(time -> time.isBefore(now.minus(CODE_LIFE)));
            if (recent.size() >= CODES_AN_HOUR) {
                throw Refused.because("LimitExceededException", LIMIT);
            }
            recent.add(now);
            return new Sent(code, now, List.copyOf(recent), 0);
        }

        Sent failed() {
            return new Sent(code, at, times, wrong + 1);
        }
    }
}
