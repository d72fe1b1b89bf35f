package dev.pilothouse.sandbox.wire;

import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.iam.Keys;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Credentials for tests, of a role that may do what its policy says. */
final class Everybody {
    static final String ROLE = "arn:aws:iam::402112345678:role/tester";
    private static final String ALL = "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}";

    private Everybody() {}

    /** Long-lived, for everything. */
    static AwsCredentialsProvider of(Sandbox sandbox) {
        sandbox.world().keys().role(ROLE, ALL);
        return of(sandbox.world().keys().staticKeys(ROLE, "test"));
    }

    /** For an hour, for everything. */
    static AwsCredentialsProvider forAnHour(Sandbox sandbox) {
        sandbox.world().keys().role(ROLE, ALL);
        return of(sandbox.world().keys().assume(ROLE, "test", Duration.ofHours(1)));
    }

    static AwsCredentialsProvider of(Keys.Issued keys) {
        return StaticCredentialsProvider.create(
                keys.token().isEmpty()
                        ? AwsBasicCredentials.create(keys.accessKeyId(), keys.secretKey())
                        : AwsSessionCredentials.create(keys.accessKeyId(), keys.secretKey(), keys.token()));
    }
}
