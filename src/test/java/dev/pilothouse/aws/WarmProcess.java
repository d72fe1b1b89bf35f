package dev.pilothouse.aws;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;

/** A process that warms up and then calls for the first time; prints how many classes each has loaded. */
final class WarmProcess {
    private WarmProcess() {}

    /** @param arguments where a server is; whatever went elsewhere would go through the proxy on that port */
    public static void main(String[] arguments) {
        for (String scheme : new String[] {"http", "https"}) {
            System.setProperty(scheme + ".proxyHost", "127.0.0.1");
            System.setProperty(scheme + ".proxyPort", arguments[1]);
        }
        long begun = loaded();
        WarmUp.run();
        long warm = loaded();
        call(URI.create(arguments[0]));
        System.out.println(warm - begun);
        System.out.println(loaded() - warm);
    }

    private static void call(URI server) {
        try (AwsClients clients = AwsClients.unsigned("eu-west-1", Optional.of(server), call -> {}, TimeLimits.USUAL)) {
            clients.get(CognitoIdentityProviderClient.class, CognitoIdentityProviderClient::builder, Calls.ONCE)
                    .initiateAuth(request -> request.clientId("client")
                            .authFlow(AuthFlowType.USER_SRP_AUTH)
                            .authParameters(Map.of("USERNAME", "ada")));
        } catch (SdkException refused) {
            System.err.println("refused, as it should be");
        }
    }

    private static long loaded() {
        return ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
    }
}
