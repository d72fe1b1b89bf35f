package dev.pilothouse.sandbox.lambda;

import dev.pilothouse.sandbox.cloudwatch.Metrics;
import dev.pilothouse.sandbox.wire.ApiError;
import dev.pilothouse.sandbox.wire.Operations;
import dev.pilothouse.sandbox.wire.Protocol;
import dev.pilothouse.sandbox.wire.Service;
import dev.pilothouse.sandbox.wire.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.model.AliasConfiguration;
import software.amazon.awssdk.services.lambda.model.AliasRoutingConfiguration;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeWithResponseStreamRequest;
import software.amazon.awssdk.services.lambda.model.TracingMode;
import tools.jackson.databind.JsonNode;

/** The pretend Lambda. Functions are made by {@link #create}, not through the API: their code lies in the sandbox. Thread-safe. */
public final class LambdaService implements Service {
    /** How many invocations at once an account may have, unless AWS was asked for more. */
    public static final int USUAL_CONCURRENCY = Functions.USUAL_CONCURRENCY;

    /** AWS takes some seconds. */
    private static final Duration USUAL_UPDATE = Duration.ofSeconds(1);

    private final World world;
    private final Arns arns;
    private final Functions functions;
    private final Runner runner;
    private final Queue queue;
    private final Layers layers;
    private final Triggers triggers;
    private final Dormant seed = new Dormant();
    private volatile Duration updatesTake = USUAL_UPDATE;

    /** Without functions. */
    public LambdaService(World world, LogSink logs, Metrics metrics) {
        this.world = world;
        this.arns = new Arns(world);
        this.functions = new Functions(arns);
        this.runner = new Runner(functions, world.clock(), logs, new Meter(metrics));
        this.queue = new Queue(functions, runner, world.clock());
        this.layers = new Layers(arns);
        this.triggers = new Triggers(functions);
    }

    /** Does something before the first request is answered, which waits for it: a seed that not everybody needs. */
    public void whenFirstUsed(Runnable work) {
        seed.set(work);
    }

    /** Makes or replaces a function, active at once. */
    public void create(Definition definition) {
        seed.wake();
        functions.add(new LambdaFunction(definition, New.latest(definition, arns, world)));
    }

    /** Takes a function away, as DeleteFunction does. */
    public void remove(String function) {
        seed.wake();
        functions.remove(function);
    }

    /**
     * How much of the time that functions wait for others really passes: 1 all of it, 0 none, as at first. Durations are
     * told as if all had.
     */
    public void pace(double share) {
        waiting(time -> Thread.sleep(Duration.ofNanos((long) (time.toNanos() * share))));
    }

    /** Another way for time to pass while functions wait for others. */
    public void waiting(Waiting way) {
        runner.waiting(way);
    }

    /** Tells of sampled invocations from now on. */
    public void traces(TraceSink sink) {
        runner.traces(sink);
    }

    /** Runs events on that executor from now on, instead of on threads of their own. */
    public void events(Executor executor) {
        queue.runOn(executor);
    }

    /**
     * Invokes a function on this thread, without a request.
     *
     * @param qualifier empty for the newest code
     * @return its answer; empty where it failed, was throttled or is not there
     */
    public Optional<JsonNode> invoke(String function, Optional<String> qualifier, JsonNode event)
            throws InterruptedException {
        Instant now = world.clock().instant();
        seed.wake();
        try {
            Target target = functions.target(new FunctionName(function, qualifier), now);
            boolean active = target.version().tracingConfig().mode() == TracingMode.ACTIVE;
            Outcome outcome =
                    runner.run(Task.of(target, event, UUID.randomUUID().toString(), Trace.begin(now, active), queue));
            return Optional.of(outcome)
                    .filter(it -> !it.ending().isError() && it.payload().length > 0)
                    .flatMap(it -> Json.read(it.payload()));
        } catch (ApiError refused) {
            return Optional.empty();
        }
    }

    /** How many invocations at once the account may have; a thousand at first. */
    public void concurrency(int most) {
        functions.concurrency(most);
    }

    /** How long an update of settings takes, and provisioning, on the sandbox's clock; a second at first. */
    public void updatesTake(Duration time) {
        updatesTake = time;
    }

    /** Adds the next version of a layer, without code. */
    public void layer(String name, String description, long size, List<String> runtimes) {
        seed.wake();
        layers.publish(name, description, size, New.modified(world.clock().instant()), runtimes);
    }

    /** Adds a stream or queue that invokes a function; what invokes it in earnest is the caller's business. */
    public void trigger(EventSourceMappingConfiguration mapping) {
        seed.wake();
        triggers.add(mapping);
    }

    /** Sets who else may invoke a function, as a policy document. */
    public void allow(String function, String policy) {
        seed.wake();
        functions.get(new FunctionName(function, Optional.empty())).allow(policy);
    }

    /**
     * Gives a function other code's hash and publishes that as its next version, at once.
     *
     * @param at when it is said to have been
     */
    public void publish(String function, String codeSha256, String description, Instant at) {
        seed.wake();
        LambdaFunction found = functions.get(new FunctionName(function, Optional.empty()));
        synchronized (found) {
            FunctionConfiguration latest = found.latest().told(world.clock().instant()).toBuilder()
                    .codeSha256(codeSha256)
                    .lastModified(New.modified(at))
                    .revisionId(New.revision())
                    .build();
            found.latest().become(latest);
            found.versions().publish(latest, arns.function(function), description);
        }
    }

    /**
     * Points an alias at a version.
     *
     * @param weights the share of another version, by its number
     */
    public void alias(String function, String name, String version, Map<String, Double> weights) {
        seed.wake();
        LambdaFunction found = functions.get(new FunctionName(function, Optional.empty()));
        synchronized (found) {
            found.versions()
                    .put(AliasConfiguration.builder()
                            .aliasArn(arns.qualified(function, name))
                            .name(name)
                            .functionVersion(version)
                            .description("")
                            .routingConfig(
                                    weights.isEmpty()
                                            ? null
                                            : AliasRoutingConfiguration.builder()
                                                    .additionalVersionWeights(weights)
                                                    .build())
                            .revisionId(New.revision())
                            .build());
        }
    }

    /** What went to destinations and dead-letter queues, oldest first. */
    public List<Delivery> deliveries() {
        return queue.deliveries();
    }

    /** How long the first retry of an event waits, in real time; a minute at first. The second waits twice that. */
    public void retriesAfter(Duration wait) {
        queue.retriesAfter(wait);
    }

    @Override
    public String signingName() {
        return "lambda";
    }

    @Override
    public Protocol protocol() {
        return Protocol.REST_JSON;
    }

    @Override
    public Class<?> client() {
        // The other client has no streams.
        return LambdaAsyncClient.class;
    }

    @Override
    public Optional<ApiError> throttled() {
        return Optional.of(LambdaErrors.rate());
    }

    @Override
    public void operations(Operations all) {
        Operations on = seed.before(all);
        new Routes(arns, functions, layers, triggers, () -> updatesTake).register(on);
        InvokeCalls invoke = new InvokeCalls(functions, runner, queue);
        on.on(
                InvokeRequest.class,
                "lambda:InvokeFunction",
                q -> arns.of(q.functionName(), q.qualifier()),
                invoke::invoke);
        on.on(
                InvokeWithResponseStreamRequest.class,
                "lambda:InvokeFunction",
                q -> arns.of(q.functionName(), q.qualifier()),
                new StreamCalls(functions, runner, queue)::invoke);
    }

    @Override
    public void reset() {
        seed.clear();
        functions.clear();
        layers.clear();
        triggers.clear();
        queue.clear();
        pace(0);
        updatesTake = USUAL_UPDATE;
    }

    @Override
    public void close() {
        functions.clear();
        queue.close();
    }
}
