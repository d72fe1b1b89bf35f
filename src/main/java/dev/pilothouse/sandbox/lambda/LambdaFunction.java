package dev.pilothouse.sandbox.lambda;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.lambda.model.AliasConfiguration;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/** A function with what is set of it. Guarded by its own lock, which those who change it hold. */
final class LambdaFunction {
    private final Definition definition;
    private final Environments environments = new Environments();
    private final Map<String, String> tags;
    private final Latest latest;
    private final Versions versions = new Versions();
    private final Provisions provisions = new Provisions();
    private final EventSettings events = new EventSettings();
    private Optional<Integer> reserved = Optional.empty();
    private Optional<String> policy = Optional.empty();
    private long invocations;

    LambdaFunction(Definition definition, FunctionConfiguration latest) {
        this.definition = definition;
        this.tags = new TreeMap<>(definition.tags());
        this.latest = new Latest(latest);
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

    Latest latest() {
        return latest;
    }

    Versions versions() {
        return versions;
    }

    Provisions provisions() {
        return provisions;
    }

    /** What is set for events. */
    EventSettings events() {
        return events;
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

    /** Who else may invoke it, as a policy document; empty for nobody. */
    synchronized Optional<String> policy() {
        return policy;
    }

    synchronized void allow(String document) {
        policy = Optional.of(document);
    }

    /** The version or alias that a qualifier means, as it is told; empty where there is none. */
    synchronized Optional<FunctionConfiguration> told(FunctionName asked, Instant now) {
        if (asked.isLatest()) {
            FunctionConfiguration told = latest.told(now);
            return Optional.of(
                    asked.qualifier().isEmpty()
                            ? told
                            : told.toBuilder()
                                    .functionArn(told.functionArn() + ":" + FunctionName.LATEST)
                                    .build());
        }
        String qualifier = asked.qualifier().orElseThrow();
        return versions.version(qualifier)
                .or(() -> versions.alias(qualifier)
                        .flatMap(alias -> number(alias.functionVersion(), now)
                                .map(it -> it.toBuilder()
                                        .functionArn(alias.aliasArn())
                                        .build())));
    }

    /** The version that one invocation runs; empty where there is none. */
    synchronized Optional<FunctionConfiguration> runs(FunctionName asked, Instant now) {
        if (asked.isLatest()) {
            return Optional.of(latest.running(now));
        }
        String qualifier = asked.qualifier().orElseThrow();
        Optional<AliasConfiguration> alias = versions.alias(qualifier);
        return number(alias.map(it -> Versions.choose(it, chances())).orElse(qualifier), now);
    }

    private Optional<FunctionConfiguration> number(String version, Instant now) {
        return version.equals(FunctionName.LATEST) ? Optional.of(latest.running(now)) : versions.version(version);
    }

    /** Chances of the next invocation. */
    synchronized RandomGenerator chances() {
        return new SplittableRandom(name().hashCode() * 31L + invocations++);
    }
}
