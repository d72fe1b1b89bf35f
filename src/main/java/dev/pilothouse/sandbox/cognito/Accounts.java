package dev.pilothouse.sandbox.cognito;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pilothouse.sandbox.cognito.Account.Factors;
import dev.pilothouse.sandbox.cognito.Account.Standing;
import dev.pilothouse.sandbox.cognito.UserPoolDefinition.Person;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

/** The people of a pool, by user name and by e-mail address without regard to case. */
final class Accounts {
    private static final int SALT_BYTES = 16;

    private final String poolName;
    private final Random random;
    private final SecretKey decoys;
    private final Map<String, Account> bySub = new ConcurrentHashMap<>();
    private final Map<String, String> subs = new ConcurrentHashMap<>();

    Accounts(String poolName, Random random) {
        this.poolName = poolName;
        this.random = random;
        byte[] key = new byte[32];
        random.nextBytes(key);
        this.decoys = new SecretKeySpec(key, "HmacSHA256");
    }

    /** @param temporaryPasswordsEnd when a password stops to be good that is still the administrator's */
    void add(Person person, List<UserPoolDefinition.Group> groups, Instant temporaryPasswordsEnd) {
        Optional<Authenticator> authenticator =
                person.authenticator().map(Totp::new).map(Authenticator::new);
        put(new Account(
                person.sub(),
                Map.of("email", person.email()),
                new Factors(verifier(person.sub(), person.password()), authenticator),
                new Standing(true, person.status(), temporaryPasswordsEnd),
                groups));
    }

    /** What is kept of a password, with a new salt. */
    Verifier verifier(String sub, String password) {
        return Verifier.of(poolName, sub, password, new BigInteger(SALT_BYTES * Byte.SIZE, random));
    }

    void put(Account account) {
        bySub.put(account.sub(), account);
        subs.put(folded(account.sub()), account.sub());
        subs.put(folded(account.email()), account.sub());
    }

    /** Who is meant by a user name or an alias. */
    Optional<Account> named(String name) {
        return Optional.ofNullable(subs.get(folded(name))).map(bySub::get);
    }

    /**
     * Stands in for someone who is not there: always the same user id and salt for the same name, as RFC 5054 2.5.1.3 and
     * {@code PreventUserExistenceErrors} have it, with a password that nobody knows.
     */
    Account decoy(String name) {
        BigInteger salt = new BigInteger(1, draw("salt", name)).shiftRight(SALT_BYTES * Byte.SIZE);
        Verifier verifier = Verifier.withExponent(Srp.number(draw("x", name)), salt);
        return new Account(
                userId(draw("sub", name)),
                Map.of("email", name),
                new Factors(verifier, Optional.empty()),
                new Standing(true, UserStatusType.CONFIRMED),
                List.of());
    }

    private byte[] draw(String what, String name) {
        return Srp.hmac(decoys, what.getBytes(UTF_8), folded(name).getBytes(UTF_8));
    }

    private static String userId(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long high = buffer.getLong() & ~0xF000L | 0x4000L;
        long low = buffer.getLong() & ~(0b11L << 62) | 0b10L << 62;
        return new UUID(high, low).toString();
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
