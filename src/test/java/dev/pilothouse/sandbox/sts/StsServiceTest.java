package dev.pilothouse.sandbox.sts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pilothouse.sandbox.Options;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.iam.Keys;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;
import software.amazon.awssdk.services.sts.model.StsException;

class StsServiceTest {
    private static final String ROLE = "arn:aws:iam::402112345678:role/acme-support";
    private static final String NOTHING_AT_ALL = """
        {"Statement": {"Effect": "Deny", "Action": "*", "Resource": "*"}}
        """;
    private Sandbox sandbox;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(Options.defaults(), world -> List.of(new StsService()));
        sandbox.world().keys().role(ROLE, NOTHING_AT_ALL);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void anyoneWhoSignedLearnsWhoTheyAreEvenIfDeniedEverything() {
        GetCallerIdentityResponse identity = identity(anHour());
        assertThat(identity.account()).isEqualTo("402112345678");
        assertThat(identity.arn())
                .isEqualTo("arn:aws:sts::402112345678:assumed-role/acme-support/CognitoIdentityCredentials");
        assertThat(identity.userId()).matches("AROA[A-Z2-7]{17}:CognitoIdentityCredentials");
    }

    @Test
    void whoDidNotSignIsTurnedAway() {
        assertRefused(AnonymousCredentialsProvider.create(), "MissingAuthenticationToken");
    }

    @Test
    void expiredCredentialsAreTurnedAway() {
        AwsCredentialsProvider keys = anHour();
        sandbox.clock().advance(Duration.ofHours(1));
        assertRefused(keys, "ExpiredToken");
    }

    private void assertRefused(AwsCredentialsProvider keys, String code) {
        assertThatThrownBy(() -> identity(keys))
                .isInstanceOfSatisfying(
                        StsException.class,
                        e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code));
    }

    private AwsCredentialsProvider anHour() {
        Keys.Issued issued = sandbox.world().keys().assume(ROLE, "CognitoIdentityCredentials", Duration.ofHours(1));
        return StaticCredentialsProvider.create(
                AwsSessionCredentials.create(issued.accessKeyId(), issued.secretKey(), issued.token()));
    }

    private GetCallerIdentityResponse identity(AwsCredentialsProvider keys) {
        try (StsClient sts = StsClient.builder()
                .endpointOverride(sandbox.address())
                .region(Region.US_EAST_1)
                .credentialsProvider(keys)
                .httpClientBuilder(Apache5HttpClient.builder())
                .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build()) {
            return sts.getCallerIdentity();
        }
    }
}
