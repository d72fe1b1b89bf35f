package dev.pilothouse.sandbox.iam;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** The keys and roles of the sandbox. Thread-safe. */
public final class KeyRing implements Keys {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final String account;
    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();
    private final Map<String, Role> roles = new ConcurrentHashMap<>();
    private final Map<String, Key> keys = new ConcurrentHashMap<>();

    /** Without keys and roles; {@code clock} ends temporary keys. */
    public KeyRing(String account, Clock clock) {
        this.account = account;
        this.clock = clock;
    }

    @Override
    public Issued assume(String roleArn, String session, Duration life) {
        byte[] token = new byte[192];
        random.nextBytes(token);
        return issue(
                new Issued(
                        "ASIA" + base32(16),
                        secret(),
                        "IQoJb3JpZ2luX2Vj" + Base64.getEncoder().encodeToString(token),
                        clock.instant().plus(life)),
                roleArn,
                session);
    }

    @Override
    public Issued staticKeys(String roleArn, String session) {
        return issue(new Issued("AKIA" + base32(16), secret(), "", Instant.MAX), roleArn, session);
    }

    @Override
    public void role(String roleArn, String policyJson) {
        Policy policy = Policy.parse(policyJson);
        roles.compute(
                roleArn, (arn, before) -> new Role(before == null ? "AROA" + base32(17) : before.id(), arn, policy));
    }

    @Override
    public void expireAll() {
        keys.replaceAll((id, key) -> key.issued().token().isEmpty() ? key : key.endedAt(Instant.MIN));
    }

    /** The key that a request was signed with. */
    public Optional<Key> find(String accessKeyId) {
        return Optional.ofNullable(keys.get(accessKeyId));
    }

    /** Whether a key's time is over by the sandbox's clock. */
    public boolean isExpired(Key key) {
        return !clock.instant().isBefore(key.issued().expires());
    }

    private Issued issue(Issued issued, String roleArn, String session) {
        Role role = Optional.ofNullable(roles.get(roleArn))
                .orElseThrow(() -> new IllegalArgumentException("There is no role " + roleArn + "."));
        String arn = "arn:aws:sts::" + account + ":assumed-role/" + role.name() + "/" + session;
        Caller caller = new Caller(account, arn, role.id() + ":" + session, issued.accessKeyId());
        keys.put(issued.accessKeyId(), new Key(issued, caller, roleArn));
        return issued;
    }

    /** The policy of a caller's role as it is now. */
    public Policy policy(Key key) {
        return roles.get(key.roleArn()).policy();
    }

    private String secret() {
        byte[] secret = new byte[30];
        random.nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }

    private String base32(int length) {
        return random.ints(length, 0, BASE32.length())
                .mapToObj(i -> String.valueOf(BASE32.charAt(i)))
                .collect(Collectors.joining());
    }

    /** A key, whose it is, and the role it acts as. */
    public record Key(Issued issued, Caller caller, String roleArn) {
        Key endedAt(Instant end) {
            return new Key(new Issued(issued.accessKeyId(), issued.secretKey(), issued.token(), end), caller, roleArn);
        }
    }

    private record Role(String id, String arn, Policy policy) {
        /** Without the path, as it stands in the assumed role's ARN. */
        String name() {
            return arn.substring(arn.lastIndexOf('/') + 1);
        }
    }
}
