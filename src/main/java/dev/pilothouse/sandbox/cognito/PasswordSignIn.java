package dev.pilothouse.sandbox.cognito;

import dev.pilothouse.sandbox.cognito.UserPoolDefinition.AppClient;
import dev.pilothouse.sandbox.wire.Call;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeRequest;

/** USER_SRP_AUTH: asks for a proof of the password and checks it, knowing only a verifier. */
final class PasswordSignIn {
    private static final int SECRET_BLOCK_BYTES = 768;
    private static final int SESSION_BYTES = 384;
    private static final int HEX = 16;

    private final String poolName;
    private final Accounts accounts;
    private final SecureRandom random = new SecureRandom();
    private final Challenges challenges = new Challenges();
    private final Map<String, Lockout> lockouts = new ConcurrentHashMap<>();

    PasswordSignIn(String poolName, Accounts accounts) {
        this.poolName = poolName;
        this.accounts = accounts;
    }

    /** The first step: an account, perhaps a decoy, and a challenge for it. */
    InitiateAuthResponse ask(AppClient client, Parameters parameters, Instant now) {
        String name = parameters.required("USERNAME");
        BigInteger clientKey = clientKey(parameters.required("SRP_A"));
        Account account = accountOrDecoy(client, name);
        account.admit();
        Exchange exchange = Exchange.begin(account.verifier(), clientKey, random);
        String secretBlock = randomText(SECRET_BLOCK_BYTES);
        Challenge challenge = new Challenge(
                account.sub(),
                poolName + account.sub(),
                exchange,
                secretBlock,
                now.plus(client.lives().step()));
        String handle = client.givesSession() ? randomText(SESSION_BYTES) : secretBlock;
        challenges.ask(handle, client, challenge, now);
        return InitiateAuthResponse.builder()
                .challengeName(ChallengeNameType.PASSWORD_VERIFIER)
                .session(client.givesSession() ? handle : null)
                .challengeParameters(Map.of(
                        "USERNAME", account.sub(),
                        "USER_ID_FOR_SRP", account.sub(),
                        "SALT", account.verifier().salt().toString(HEX),
                        "SRP_B", exchange.serverKey().toString(HEX),
                        "SECRET_BLOCK", secretBlock))
                .build();
    }

    /** The second step: who proved the password. */
    Account check(AppClient client, RespondToAuthChallengeRequest request, Call call) {
        Parameters answer = new Parameters(request.challengeResponses());
        String name = answer.required("USERNAME");
        String secretBlock = answer.required("PASSWORD_CLAIM_SECRET_BLOCK");
        if (client.givesSession() && request.session() == null) {
            throw Parameters.missing("Session");
        }
        String handle = client.givesSession() ? request.session() : secretBlock;
        Challenge challenge = challenges.take(handle, client, call.now());
        prove(challenge, answer, call);
        Account account = accounts.named(name)
                .filter(found -> found.sub().equals(challenge.userId()))
                .orElseThrow(Refused::wrongPassword);
        account.admit();
        if (account.hasTemporaryPassword()
                && !call.now().isBefore(account.standing().passwordEnds())) {
            throw Refused.notAuthorized("Temporary password has expired and must be reset by an administrator.");
        }
        return account;
    }

    private void prove(Challenge challenge, Parameters answer, Call call) {
        Lockout lockout = lockouts.computeIfAbsent(challenge.userId(), _ -> new Lockout());
        if (lockout.isLocked(call.now())) {
            throw Refused.notAuthorized("Password attempts exceeded");
        }
        if (!challenge.isProvedBy(answer)) {
            lockout.failed(call.now());
            throw Refused.wrongPassword();
        }
        if (!Timestamp.isAcceptable(answer.required("TIMESTAMP"), call.signatureTime())) {
            throw Refused.wrongPassword();
        }
        lockout.succeeded();
    }

    private Account accountOrDecoy(AppClient client, String name) {
        return accounts.named(name).orElseGet(() -> {
            if (!client.hidesUnknownUsers()) {
                throw Refused.because("UserNotFoundException", "User does not exist.");
            }
            return accounts.decoy(name);
        });
    }

    /** AWS documents the code for a bad SRP_A, not its text. */
    private static BigInteger clientKey(String hex) {
        if (hex.length() > Srp.N.bitLength() / 4 + 2 || !hex.matches("[0-9a-fA-F]+")) {
            throw Refused.invalidParameter("SRP_A is not a number of the group.");
        }
        BigInteger key = new BigInteger(hex, HEX);
        if (!Exchange.admits(key)) {
            throw Refused.invalidParameter("SRP_A must not be zero modulo N.");
        }
        return key;
    }

    private String randomText(int bytes) {
        byte[] text = new byte[bytes];
        random.nextBytes(text);
        return Base64.getEncoder().encodeToString(text);
    }
}
