package dev.pilothouse.aws;

import java.io.PrintStream;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/** Runs in a JVM of its own, in an environment that points every AWS client to a decoy; prints the host that each call looked for. */
final class Misled {
    private static final Pattern HOST = Pattern.compile("[\\w.-]+\\.amazonaws\\.com");

    private Misled() {}

    public static void main(String[] how) {
        PrintStream out = System.out;
        List<Runnable> calls = "plain".equals(how[0]) ? List.of(Misled::plainClient) : ours();
        for (Runnable call : calls) {
            out.println("» " + outcome(call));
        }
    }

    private static void plainClient() {
        try (StsClient sts = StsClient.builder()
                .region(Region.EU_WEST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build()) {
            sts.getCallerIdentity();
        }
    }

    private static List<Runnable> ours() {
        AwsClients signed = new AwsClients(Sessions.in("eu-west-1", Optional.empty()), call -> {});
        AwsClients unsigned = AwsClients.unsigned("eu-west-1", Optional.empty(), call -> {}, TimeLimits.USUAL);
        return List.of(
                () -> signed.get(StsClient.class, StsClient::builder, Calls.ONCE)
                        .getCallerIdentity(),
                () -> signed.get(S3Client.class, S3Client::builder, Calls.ONCE)
                        .headObject(request -> request.bucket("acme-shop-site").key("index.html")),
                () -> signed.get(CloudFrontClient.class, CloudFrontClient::builder, Calls.ONCE)
                        .listDistributions(),
                () -> unsigned.get(
                                CognitoIdentityProviderClient.class, CognitoIdentityProviderClient::builder, Calls.ONCE)
                        .initiateAuth(request -> request.clientId("client").authFlow(AuthFlowType.USER_SRP_AUTH)));
    }

    private static String outcome(Runnable call) {
        try {
            call.run();
            return "answered";
        } catch (RuntimeException e) {
            Throwable root = e;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            Matcher looked = HOST.matcher(String.valueOf(root.getMessage()));
            return root instanceof UnknownHostException && looked.find() ? looked.group() : root.toString();
        }
    }
}
