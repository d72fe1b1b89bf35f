package dev.pilothouse.aws;

import dev.pilothouse.aws.network.Network;
import dev.pilothouse.core.Refused;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.services.s3.S3BaseClientBuilder;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * SDK clients of one session; made on first use, closed with it. The one place for retries, time-outs, user agent,
 * endpoint, allow-list and bucket owner; nothing is read from profiles or from the environment. Thread-safe.
 */
public final class AwsClients implements AutoCloseable {
    private final Endpoints endpoints;
    private final AwsCredentialsProvider credentials;
    private final Optional<BucketOwner> owner;
    private final Consumer<LastCall> observer;
    private final Wire wire;
    private final SdkHttpClient http;
    private final Map<Duration, SdkHttpClient> patient = new HashMap<>();
    private final EventStreams streams;
    private final ScheduledExecutorService timeouts = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("aws-timeouts").factory());
    private final Map<Kind, SdkClient> clients = new HashMap<>();
    private final Map<String, SignedCall> signed = new HashMap<>();
    private boolean closed;

    /**
     * Clients that sign as the session, pinned to its account.
     *
     * @param observer told of every answered call, on the thread that made it
     * @throws Refused where the session's endpoint is not on loopback, or its keys came from elsewhere
     */
    public AwsClients(Session session, Consumer<LastCall> observer) {
        this(session, observer, TimeLimits.USUAL);
    }

    /** As {@link #AwsClients(Session, Consumer)}, with limits of one's own. */
    public AwsClients(Session session, Consumer<LastCall> observer, TimeLimits limits) {
        this(session, observer, limits, Network.ofSystem());
    }

    /**
     * As the others, by a way of one's own.
     *
     * @throws Refused also where the authorities that the network is to trust can't be read
     */
    public AwsClients(Session session, Consumer<LastCall> observer, TimeLimits limits, Network network) {
        this(
                new Endpoints(session.region(), session.endpoint()),
                OwnKeys.of(session),
                Optional.of(new BucketOwner(session.account())),
                observer,
                new Wire(session.endpoint().isPresent(), limits, network));
    }

    private AwsClients(
            Endpoints endpoints,
            AwsCredentialsProvider credentials,
            Optional<BucketOwner> owner,
            Consumer<LastCall> observer,
            Wire wire) {
        this.endpoints = endpoints;
        this.credentials = credentials;
        this.owner = owner;
        this.observer = observer;
        this.wire = wire;
        this.http = wire.client(wire.limits().read());
        this.streams = new EventStreams(this::unlimited, wire);
    }

    /**
     * Clients for what AWS lets anybody call unsigned: Cognito's public operations.
     *
     * @param endpoint an emulator on loopback; empty for AWS itself
     * @throws Refused where the endpoint is not on loopback
     */
    public static AwsClients unsigned(
            String region, Optional<URI> endpoint, Consumer<LastCall> observer, TimeLimits limits) {
        return unsigned(region, endpoint, observer, limits, Network.ofSystem());
    }

    /** As the other, by a way of one's own. */
    public static AwsClients unsigned(
            String region, Optional<URI> endpoint, Consumer<LastCall> observer, TimeLimits limits, Network network) {
        return new AwsClients(
                new Endpoints(region, endpoint),
                AnonymousCredentialsProvider.create(),
                Optional.empty(),
                observer,
                new Wire(endpoint.isPresent(), limits, network));
    }

    /**
     * The client of a service for a kind of call, such as {@code clients.get(S3Client.class, S3Client::builder, Calls.READ)}.
     * Global services are pointed to their region, endpoints are explicit, hosts outside the allow-list are refused
     * before anything is sent. Building takes a while: never on the screen's thread.
     *
     * @throws Refused after {@link #close}
     */
    public <C extends SdkClient, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C get(
            Class<C> client, Supplier<B> builder, Calls calls) {
        synchronized (clients) {
            requireOpen();
            return client.cast(clients.computeIfAbsent(
                    new Kind(client, calls, Duration.ZERO, false),
                    kind -> build(endpoints.of(client), builder.get(), calls, http)));
        }
    }

    /**
     * As {@link #get}, of a regional service in the region from which CloudFront is run, whatever the session's: there are its
     * metrics, its log deliveries, and the certificates that it shows.
     *
     * @throws Refused after {@link #close}
     */
    public <C extends SdkClient, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C ofTheEdge(
            Class<C> client, Supplier<B> builder, Calls calls) {
        synchronized (clients) {
            requireOpen();
            return client.cast(clients.computeIfAbsent(
                    new Kind(client, calls, Duration.ZERO, true),
                    kind -> build(endpoints.ofTheEdge(client), builder.get(), calls, http)));
        }
    }

    /**
     * The client for calls that are sent exactly once and may take their time, such as running a function. It has connections
     * of its own, and no limit but this.
     *
     * @param patience how long the next bytes of an answer are waited for
     * @throws Refused after {@link #close}
     */
    public <C extends SdkClient, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C once(
            Class<C> client, Supplier<B> builder, Duration patience) {
        synchronized (clients) {
            requireOpen();
            SdkHttpClient own = patient.computeIfAbsent(patience, wire::client);
            return client.cast(clients.computeIfAbsent(
                    new Kind(client, Calls.ONCE, patience, false),
                    kind -> build(endpoints.of(client), builder.get(), Calls.ONCE, own)));
        }
    }

    /**
     * A way to send one operation of S3 very often, past the SDK's client.
     *
     * @param operation AWS's name of it
     * @throws Refused after {@link #close}
     */
    public SignedCall signed(String operation) {
        synchronized (clients) {
            requireOpen();
            return signed.computeIfAbsent(
                    operation,
                    name -> new SignedCall(name, endpoints.of(S3Client.class), credentials, owner, http, observer));
        }
    }

    /** What the program calls itself: {@code pilothouse/1.4.0}. */
    public static String userAgent() {
        return Wire.userAgent();
    }

    /** The clients' part for answers that come as streams of events. */
    public EventStreams streams() {
        return streams;
    }

    /** Whether all services are an emulator's, which has no host of its own for each bucket. */
    public boolean emulated() {
        return endpoints.emulated();
    }

    /** How long a call may wait; what goes beside the clients keeps to it, too. */
    public TimeLimits limits() {
        return wire.limits();
    }

    /** How requests leave this computer; what goes beside the clients goes the same way. */
    public Network network() {
        return wire.network();
    }

    /**
     * A small document that AWS publishes for anybody, asked for once and unsigned; redirections are not followed. Blocking.
     *
     * @param most bytes; a longer one is refused
     * @throws IOException where it did not come
     */
    public byte[] document(URI address, int most) throws IOException {
        return Document.fetch(http, address, most);
    }

    /** Where a service is, without a path. */
    public URI address(Class<? extends SdkClient> client) {
        return endpoints.of(client).uri();
    }

    @Override
    public void close() {
        synchronized (clients) {
            closed = true;
            clients.values().forEach(SdkClient::close);
            clients.clear();
        }
        streams.close();
        http.close();
        patient.values().forEach(SdkHttpClient::close);
        timeouts.shutdown();
    }

    private void requireOpen() {
        if (closed) {
            throw OwnKeys.signedOut();
        }
    }

    private <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C build(
            Endpoint endpoint, B builder, Calls calls, SdkHttpClient wire) {
        configured(endpoint, builder, calls, wire == http).httpClient(wire);
        if (builder instanceof S3BaseClientBuilder<?, ?> s3) {
            s3.forcePathStyle(endpoints.emulated());
        }
        return builder.build();
    }

    private <B extends AwsClientBuilder<B, ?>> B unlimited(Class<?> client, B builder, Calls calls) {
        return configured(endpoints.of(client), builder, calls, false);
    }

    private <B extends AwsClientBuilder<B, ?>> B configured(
            Endpoint endpoint, B builder, Calls calls, boolean limited) {
        // FIPS, dual stack and the defaults mode would otherwise come from the environment or a profile.
        return builder.region(endpoint.region())
                .endpointOverride(endpoint.uri())
                .fipsEnabled(false)
                .dualstackEnabled(false)
                .defaultsMode(DefaultsMode.STANDARD)
                .credentialsProvider(credentials)
                .overrideConfiguration(configuration(endpoint, calls, limited));
    }

    private ClientOverrideConfiguration configuration(Endpoint endpoint, Calls calls, boolean limited) {
        ClientOverrideConfiguration.Builder configuration = ClientOverrideConfiguration.builder()
                .defaultProfileFile(ProfileFile.aggregator().build())
                .retryStrategy(calls.retries())
                .scheduledExecutorService(timeouts)
                .executionInterceptors(interceptors(endpoint, calls))
                .putAdvancedOption(SdkAdvancedClientOption.USER_AGENT_PREFIX, Wire.userAgent())
                .putAdvancedOption(SdkAdvancedClientOption.DISABLE_HOST_PREFIX_INJECTION, endpoints.emulated());
        calls.limit(wire.limits()).filter(limit -> limited).ifPresent(configuration::apiCallTimeout);
        return configuration.build();
    }

    private List<ExecutionInterceptor> interceptors(Endpoint endpoint, Calls calls) {
        List<ExecutionInterceptor> ofAll = List.of(
                new CallWatch(calls, observer),
                new SmallBodies(),
                new AllowList(endpoint),
                new AnswerReader.Aside(),
                new WholeAnswer());
        return Stream.concat(owner.stream(), ofAll.stream()).toList();
    }

    /**
     * @param patience zero: as all clients have it
     * @param edge whether it is in CloudFront's region instead of the session's
     */
    private record Kind(Class<?> client, Calls calls, Duration patience, boolean edge) {}
}
