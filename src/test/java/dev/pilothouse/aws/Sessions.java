package dev.pilothouse.aws;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Sessions of nobody, whose keys open nothing. */
final class Sessions {
    private Sessions() {}

    static Session at(URI endpoint) {
        return in("eu-west-1", Optional.of(endpoint));
    }

    static Session in(String region, Optional<URI> endpoint) {
        return new Session(
                "ada@acme.example",
                "acme-operator",
                "402112345678",
                region,
                StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "secret")),
                endpoint);
    }
}
