package dev.pilothouse.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.sandbox.Options;
import dev.pilothouse.sandbox.Sandbox;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListDirectoryBucketsRequest;
import software.amazon.awssdk.services.sts.StsClient;

/** Every member of every operation arrives as it was sent, in both directions, through the unmodified SDK. */
class RoundTripTest {
    private static final long SEED = Long.getLong("seed", 20261123);
    private static SdkHttpClient http;

    @BeforeAll
    static void open() {
        http = Apache5HttpClient.builder().maxConnections(4).build();
    }

    @AfterAll
    static void close() {
        http.close();
    }

    @Test
    void everyMemberOfCloudFrontArrives() {
        everyMemberArrives(
                new EchoService("cloudfront", Protocol.REST_XML, CloudFrontClient.class), CloudFrontClient.builder());
    }

    @Test
    void everyMemberOfUserPoolsArrives() {
        everyMemberArrives(
                new EchoService("cognito-idp", Protocol.JSON, CognitoIdentityProviderClient.class),
                CognitoIdentityProviderClient.builder());
    }

    @Test
    void everyMemberOfIdentityPoolsArrives() {
        everyMemberArrives(
                new EchoService("cognito-identity", Protocol.JSON, CognitoIdentityClient.class),
                CognitoIdentityClient.builder());
    }

    @Test
    void everyMemberOfStsArrives() {
        everyMemberArrives(new EchoService("sts", Protocol.QUERY, StsClient.class), StsClient.builder());
    }

    @Test
    void everyMemberOfS3Arrives() {
        everyMemberArrives(
                new EchoService("s3", Protocol.REST_XML, S3Client.class),
                S3Client.builder().forcePathStyle(true));
    }

    private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends SdkClient>
            void everyMemberArrives(EchoService echo, B builder) {
        List<String> wrong = new ArrayList<>();
        try (Sandbox sandbox = Sandbox.start(Options.defaults(), world -> List.of(echo));
                C client = builder.region(Region.US_EAST_1)
                        .endpointOverride(sandbox.address())
                        .httpClient(http)
                        .credentialsProvider(Everybody.of(sandbox))
                        .build()) {
            for (Class<?> request : echo.requests()) {
                ShapeGenerator generator =
                        new ShapeGenerator(SEED + request.getName().hashCode());
                operation(echo.client(), request)
                        .ifPresent(method -> wrong.addAll(roundTrip(echo, client, method, generator)));
            }
        }
        assertThat(wrong).as("seed %s", SEED).isEmpty();
    }

    /** The client's method of one request and one response; empty where a stream is sent or received besides. */
    private static Optional<Method> operation(Class<?> client, Class<?> request) {
        if (request == ListDirectoryBucketsRequest.class) {
            return Optional.empty(); // signed for another service, s3express
        }
        return Arrays.stream(client.getMethods())
                .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {request}))
                .filter(method -> SdkPojo.class.isAssignableFrom(method.getReturnType()))
                .findFirst();
    }

    private static List<String> roundTrip(EchoService echo, SdkClient client, Method method, ShapeGenerator generator) {
        SdkPojo request = (SdkPojo) Shapes.build(generator.fill(builder(method.getParameterTypes()[0])));
        SdkPojo response = (SdkPojo) Shapes.build(generator.fill(builder(method.getReturnType())));
        echo.reset();
        echo.answerWith(response);
        List<String> wrong = new ArrayList<>();
        try {
            Object answered = method.invoke(client, request);
            if (!request.equalsBySdkFields(echo.received())) {
                wrong.add(method.getName() + " sent " + request + "\n      read " + echo.received());
            }
            if (!response.equalsBySdkFields(answered)) {
                wrong.add(method.getName() + " answered " + response + "\n      received " + answered);
            }
        } catch (InvocationTargetException e) {
            wrong.add(method.getName() + " failed: " + e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        return wrong;
    }

    private static SdkPojo builder(Class<?> shape) {
        try {
            return (SdkPojo) shape.getMethod("builder").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
