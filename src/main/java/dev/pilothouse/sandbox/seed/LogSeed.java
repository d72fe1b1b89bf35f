package dev.pilothouse.sandbox.seed;

import dev.pilothouse.sandbox.cloudwatch.Metrics;
import dev.pilothouse.sandbox.dynamodb.DynamoDbService;
import dev.pilothouse.sandbox.lambda.LambdaService;
import dev.pilothouse.sandbox.lambda.TraceSink;
import dev.pilothouse.sandbox.logs.LogStore;
import dev.pilothouse.sandbox.shop.PastClock;
import dev.pilothouse.sandbox.shop.PastVisits;
import dev.pilothouse.sandbox.wire.World;
import java.time.Duration;
import java.time.Instant;

/** What the shop's functions logged, and X-Ray kept, in the half hour before the sandbox began, made when somebody first asks for logs. */
record LogSeed(World world, LogStore logs, TraceSink traces, DynamoDbService tables, Instant now) {
    private static final Duration LENGTH = Duration.ofMinutes(30);

    void plant() {
        logs.whenFirstUsed(this::sow);
    }

    private void sow() {
        PastClock clock = new PastClock(now.minus(LENGTH));
        World past = new World(world.account(), world.region(), clock, world.ids(), world.keys(), world.spill());
        // The week's metrics are there already.
        LambdaService lambda = new LambdaService(past, logs::write, new Metrics(clock));
        lambda.traces(traces);
        FunctionSeed.plant(lambda, tables, false, now);
        new PastVisits(lambda, tables, clock).run(now);
        lambda.close();
    }
}
