package dev.pilothouse.aws;

import dev.pilothouse.aws.network.Network;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * Takes the start-up of AWS's SDK out of the first sign-in: the first call of a process loads thousands of classes. Calls of the
 * kinds that signing in begins with are made here from end to end, but for the sending: nothing leaves this computer.
 */
public final class WarmUp {
    private static final URI NOWHERE = URI.create("https://nowhere.invalid");

    private WarmUp() {}

    /** About a second the first time in a process, and hardly anything later. Blocking; never on the screen's thread. */
    public static void run() {
        new Wire(true, TimeLimits.USUAL, Network.ofSystem())
                .client(TimeLimits.USUAL.read())
                .close();
        try (CognitoIdentityProviderClient users = unsent(CognitoIdentityProviderClient.builder());
                CognitoIdentityClient identities = unsent(CognitoIdentityClient.builder());
                StsClient sts = unsent(StsClient.builder());
                S3Client s3 = unsent(S3Client.builder())) {
            refused(() -> users.initiateAuth(request -> request.clientId("none")
                    .authFlow(AuthFlowType.USER_SRP_AUTH)
                    .authParameters(Map.of("USERNAME", "none"))));
            refused(() -> identities.getId(request -> request.identityPoolId("none")));
            refused(sts::getCallerIdentity);
            refused(() -> s3.headBucket(request -> request.bucket("none")));
        }
    }

    // What it answers is always the same refusal.
    private static void refused(Supplier<?> call) {
        try {
            call.get();
            throw new IllegalStateException("somebody answered from nowhere");
        } catch (AwsServiceException expected) {
            // as far as it was to go
            return;
        }
    }

    private static <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C unsent(B builder) {
        return builder.region(Region.US_EAST_1)
                .endpointOverride(NOWHERE)
                .fipsEnabled(false)
                .dualstackEnabled(false)
                .defaultsMode(DefaultsMode.STANDARD)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(new Unsent())
                .overrideConfiguration(settings -> settings.retryStrategy(Calls.ONCE.retries())
                        .defaultProfileFile(ProfileFile.aggregator().build()))
                .build();
    }
}
