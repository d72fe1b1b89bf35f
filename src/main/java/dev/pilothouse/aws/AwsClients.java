package dev.pilothouse.aws;

import java.util.function.Supplier;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;

/** SDK clients of one session; made on first use, closed with it. Thread-safe. */
public interface AwsClients extends AutoCloseable {
    /**
     * The client of a service for a kind of call, such as {@code clients.get(S3Client.class, S3Client::builder, Calls.READ)}.
     * Global services are pointed to their region, endpoints are explicit, hosts outside the allow-list are refused
     * before anything is sent. Building takes a while: never on the screen's thread.
     */
    <C, B extends AwsClientBuilder<B, C>> C get(Class<C> client, Supplier<B> builder, Calls calls);

    @Override
    void close();
}
