package dev.pilothouse.sandbox.lambda;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/** A function with what is set of it. Guarded by its own lock. */
final class LambdaFunction {
    private final Definition definition;
    private final Environments environments = new Environments();
    private final Map<String, String> tags;
    private FunctionConfiguration latest;
    private Optional<Integer> reserved = Optional.empty();
    private long invocations;

    LambdaFunction(Definition definition, FunctionConfiguration latest) {
        this.definition = definition;
        this.tags = new TreeMap<>(definition.tags());
        this.latest = latest;
    }

    String name() {
        return definition.name();
    }

    Code code() {
        return definition.code();
    }

    Duration init() {
        return definition.init();
    }

    /** What its code takes at rest, in MB. */
    int memory() {
        return definition.memory();
    }

    Environments environments() {
        return environments;
    }

    /** What {@code $LATEST} is at the moment. */
    synchronized FunctionConfiguration latest() {
        return latest;
    }

    synchronized Map<String, String> tags() {
        return Map.copyOf(tags);
    }

    synchronized Optional<Integer> reserved() {
        return reserved;
    }

    synchronized void reserve(Optional<Integer> invocations) {
        reserved = invocations;
    }

    /** The version that a qualifier means; empty where there is none. */
    synchronized Optional<FunctionConfiguration> version(FunctionName asked) {
        return asked.isLatest() ? Optional.of(latest) : Optional.empty();
    }

    /** Chances of the next invocation. */
    synchronized RandomGenerator chances() {
        return new SplittableRandom(name().hashCode() * 31L + invocations++);
    }
}
