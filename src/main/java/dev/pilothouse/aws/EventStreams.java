package dev.pilothouse.aws;

import dev.pilothouse.core.Refused;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.client.builder.AwsAsyncClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;

/**
 * Answers of the SDK that come as streams of events, as something to wait for: one of the two doors to concurrency inside a
 * task. Its clients are the session's, under the same rules as {@link AwsClients} keeps; they end with it. Thread-safe.
 */
public final class EventStreams implements AutoCloseable {
    /** So many events lie ready at most; the sender waits meanwhile. */
    private static final int BUFFERED = 16;

    private final Configured configured;
    private final Wire wire;
    private final Map<Kind, SdkClient> clients = new HashMap<>();
    private final Map<Duration, SdkAsyncHttpClient> https = new HashMap<>();
    private boolean closed;

    EventStreams(Configured configured, Wire wire) {
        this.configured = configured;
        this.wire = wire;
    }

    /** Gives a client's builder what all clients of the session have, but no limit on a whole call. */
    @FunctionalInterface
    interface Configured {
        <B extends AwsClientBuilder<B, ?>> B apply(Class<?> client, B builder, Calls calls);
    }

    /**
     * The asynchronous client of a service, such as {@code streams.get(LambdaAsyncClient.class, LambdaAsyncClient::builder,
     * Calls.ONCE, Duration.ofMinutes(15))}. Building takes a while: never on the screen's thread. Calls have no limit on the
     * whole of them.
     *
     * @param silence how long nothing may come before the connection counts as dead
     * @throws Refused after {@link #close}
     */
    public <C extends SdkClient, B extends AwsClientBuilder<B, C> & AwsAsyncClientBuilder<B, C>> C get(
            Class<C> client, Supplier<B> builder, Calls calls, Duration silence) {
        synchronized (clients) {
            if (closed) {
                throw OwnKeys.signedOut();
            }
            return client.cast(clients.computeIfAbsent(
                    new Kind(client, calls, silence), kind -> build(client, builder.get(), calls, silence)));
        }
    }

    /**
     * What asks for a stream: {@code events -> client.startLiveTail(request, StartLiveTailResponseHandler.builder()
     * .onEventStream(events).build())}.
     *
     * @param <E> what the stream is of
     */
    @FunctionalInterface
    public interface Call<E> {
        /** Sends the request; whoever is given is told of the events. */
        CompletableFuture<Void> send(Consumer<SdkPublisher<E>> events);
    }

    /** Sends the request; returns at once, and {@link EventStream#next()} waits. */
    public <E> EventStream<E> open(Call<E> call) {
        return EventStream.of(BUFFERED, call);
    }

    @Override
    public void close() {
        synchronized (clients) {
            closed = true;
            clients.values().forEach(SdkClient::close);
            clients.clear();
            https.values().forEach(SdkAsyncHttpClient::close);
            https.clear();
        }
    }

    private <C extends SdkClient, B extends AwsClientBuilder<B, C> & AwsAsyncClientBuilder<B, C>> C build(
            Class<C> client, B builder, Calls calls, Duration silence) {
        B ready = configured.apply(client, builder, calls);
        ready.httpClient(https.computeIfAbsent(silence, wire::streaming));
        return ready.build();
    }

    private record Kind(Class<?> client, Calls calls, Duration silence) {}
}
