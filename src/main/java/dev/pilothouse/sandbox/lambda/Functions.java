package dev.pilothouse.sandbox.lambda;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/** All functions, by name. Thread-safe. */
final class Functions {
    static final int USUAL_CONCURRENCY = 1000;

    private final Arns arns;
    private final Map<String, LambdaFunction> byName = new ConcurrentSkipListMap<>();
    private final AtomicInteger concurrency = new AtomicInteger(USUAL_CONCURRENCY);

    Functions(Arns arns) {
        this.arns = arns;
    }

    Arns arns() {
        return arns;
    }

    void add(LambdaFunction function) {
        byName.put(function.name(), function);
    }

    void remove(String name) {
        byName.remove(name);
    }

    Collection<LambdaFunction> all() {
        return List.copyOf(byName.values());
    }

    LambdaFunction get(FunctionName asked) {
        return find(asked.name()).orElseThrow(() -> LambdaErrors.noFunction(arns.of(asked)));
    }

    Optional<LambdaFunction> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The version or alias of a function that a request means, as it is told. */
    FunctionConfiguration told(FunctionName asked, Instant now) {
        return get(asked).told(asked, now).orElseThrow(() -> LambdaErrors.noFunction(arns.of(asked)));
    }

    /** What one invocation runs. */
    Target target(FunctionName asked, Instant now) {
        LambdaFunction function = get(asked);
        return new Target(
                function, asked, function.runs(asked, now).orElseThrow(() -> LambdaErrors.noFunction(arns.of(asked))));
    }

    /** How many invocations at once the account may have; AWS's first limit is a thousand. */
    void concurrency(int most) {
        concurrency.set(most);
    }

    int concurrency() {
        return concurrency.get();
    }

    /** What is left of it for functions that reserve none. */
    int unreserved() {
        return concurrency()
                - all().stream().mapToInt(it -> it.reserved().orElse(0)).sum();
    }

    /** Refuses one invocation too many. Whoever calls holds the lock that makes it the next one. */
    void admit(LambdaFunction function) {
        Optional<Integer> reserved = function.reserved();
        if (reserved.isPresent()) {
            if (function.environments().busy() >= reserved.get()) {
                throw LambdaErrors.concurrency("ReservedFunctionConcurrentInvocationLimitExceeded");
            }
        } else if (all().stream()
                        .filter(it -> it.reserved().isEmpty())
                        .mapToInt(it -> it.environments().busy())
                        .sum()
                >= unreserved()) {
            throw LambdaErrors.concurrency("ConcurrentInvocationLimitExceeded");
        }
    }

    void clear() {
        byName.clear();
        concurrency.set(USUAL_CONCURRENCY);
    }
}
