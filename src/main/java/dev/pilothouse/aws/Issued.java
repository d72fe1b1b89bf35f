package dev.pilothouse.aws;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/**
 * Credentials that know where they came from, so that an emulator only ever gets its own. Thread-safe as the keys are.
 *
 * @param issuer the emulator that gave them; empty for AWS itself
 */
public record Issued(AwsCredentialsProvider keys, Optional<URI> issuer) implements AwsCredentialsProvider {
    /** Keys that open nothing: the account as the key's id, as LocalStack and moto read it. */
    static Issued dummy(URI emulator, String account) {
        AwsCredentials nobody = AwsBasicCredentials.create(account, "dummy");
        return new Issued(() -> nobody, Optional.of(emulator));
    }

    @Override
    public AwsCredentials resolveCredentials() {
        return keys.resolveCredentials();
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "Issued by " + issuer.map(URI::toString).orElse("AWS");
    }
}
