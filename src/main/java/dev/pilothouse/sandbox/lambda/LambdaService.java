package dev.pilothouse.sandbox.lambda;

import dev.pilothouse.sandbox.wire.ApiError;
import dev.pilothouse.sandbox.wire.Operations;
import dev.pilothouse.sandbox.wire.Protocol;
import dev.pilothouse.sandbox.wire.Service;
import dev.pilothouse.sandbox.wire.World;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationRequest;
import software.amazon.awssdk.services.lambda.model.GetFunctionRequest;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.ListFunctionsRequest;
import software.amazon.awssdk.services.lambda.model.ListTagsRequest;

/** The pretend Lambda. Functions are made by {@link #create}, not through the API: their code lies in the sandbox. Thread-safe. */
public final class LambdaService implements Service {
    private final World world;
    private final Arns arns;
    private final Functions functions;
    private final Runner runner;
    private final Queue queue;

    /** Without functions. */
    public LambdaService(World world, LogSink logs) {
        this.world = world;
        this.arns = new Arns(world);
        this.functions = new Functions(arns);
        this.runner = new Runner(functions, world.clock(), logs);
        this.queue = new Queue(functions, runner, world.clock());
    }

    /** Makes or replaces a function, active at once. */
    public void create(Definition definition) {
        functions.add(new LambdaFunction(definition, New.latest(definition, arns, world)));
    }

    /** Takes a function away, as DeleteFunction does. */
    public void remove(String function) {
        functions.remove(function);
    }

    /**
     * How much of the time that functions wait for others really passes: 1 all of it, 0 none, as at first. Durations are
     * told as if all had.
     */
    public void pace(double share) {
        runner.pace(share);
    }

    /** How many invocations at once the account may have; a thousand at first. */
    public void concurrency(int most) {
        functions.concurrency(most);
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
        return LambdaClient.class;
    }

    @Override
    public Optional<ApiError> throttled() {
        return Optional.of(LambdaErrors.rate());
    }

    @Override
    public void operations(Operations on) {
        FunctionCalls about = new FunctionCalls(functions);
        on.on(ListFunctionsRequest.class, "lambda:ListFunctions", _ -> "*", about::list)
                .on(
                        GetFunctionRequest.class,
                        "lambda:GetFunction",
                        q -> arns.of(q.functionName(), q.qualifier()),
                        about::get)
                .on(
                        GetFunctionConfigurationRequest.class,
                        "lambda:GetFunctionConfiguration",
                        q -> arns.of(q.functionName(), q.qualifier()),
                        about::configuration)
                .on(ListTagsRequest.class, "lambda:ListTags", q -> arns.of(q.resource(), null), about::tags);
        InvokeCalls invoke = new InvokeCalls(functions, runner, queue);
        on.on(
                InvokeRequest.class,
                "lambda:InvokeFunction",
                q -> arns.of(q.functionName(), q.qualifier()),
                invoke::invoke);
    }

    @Override
    public void reset() {
        functions.clear();
        queue.clear();
        runner.pace(0);
    }

    @Override
    public void close() {
        functions.clear();
        queue.close();
    }
}
