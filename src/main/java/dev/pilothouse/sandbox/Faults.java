package dev.pilothouse.sandbox;

import dev.pilothouse.sandbox.iam.Keys;
import dev.pilothouse.sandbox.wire.Fault;
import dev.pilothouse.sandbox.wire.Watch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** What shall go wrong, and what was asked: switches for tests and for the Sandbox menu. Thread-safe. */
public final class Faults {
    /** The name that stands for every operation. */
    public static final String ANY = "*";

    /** The name of requests outside the model: websites, key sets. */
    public static final String PLAIN = Watch.PLAIN;

    private final Keys keys;
    private final List<Rule> rules = new ArrayList<>();
    private final List<Seen> seen = new ArrayList<>();
    private Duration skew = Duration.ZERO;
    private int met;

    Faults(Keys keys) {
        this.keys = keys;
    }

    /**
     * The next requests of an operation go wrong.
     *
     * @param operation AWS's name of it, or {@link #ANY}
     */
    public void next(int requests, String operation, Fault fault) {
        AtomicInteger left = new AtomicInteger(requests);
        when((n, name) -> names(operation, name) && left.getAndUpdate(count -> Math.max(0, count - 1)) > 0, fault);
    }

    /**
     * The n-th request from now goes wrong, whatever it is.
     *
     * @param n 1 for the next one
     */
    public synchronized void at(int n, Fault fault) {
        int number = met + n;
        when((count, name) -> count == number, fault);
    }

    /**
     * Every request that the test accepts goes wrong until {@link #clear}.
     *
     * @return takes just this fault back
     */
    public synchronized Runnable when(Test test, Fault fault) {
        Rule rule = new Rule(test, fault);
        rules.add(rule);
        return () -> forget(rule);
    }

    /**
     * Requests of an operation beyond so many a second are throttled.
     *
     * @return takes just this fault back
     */
    public Runnable throttle(String operation, int perSecond) {
        Rate rate = new Rate(perSecond);
        return when((n, name) -> names(operation, name) && !rate.admits(System.nanoTime()), new Fault.Throttle());
    }

    /**
     * Lets the server's clock seem to be off when it looks at dates of signatures, ahead where {@code ahead} is positive.
     * Answers' Date headers stay right, so a client cannot repair it.
     */
    public synchronized void skew(Duration ahead) {
        skew = ahead;
    }

    /** Ends every temporary credential at once. */
    public void expireCredentials() {
        keys.expireAll();
    }

    /** Nothing goes wrong any more; the log of requests stays. */
    public synchronized void clear() {
        rules.clear();
        skew = Duration.ZERO;
    }

    /** What was asked since the start or {@link Sandbox#reset}, in the order in which the answers were ready. */
    public synchronized List<Seen> requests() {
        return List.copyOf(seen);
    }

    /** How often each operation was asked for. */
    public Map<String, Long> counts() {
        return requests().stream().collect(Collectors.groupingBy(Seen::operation, TreeMap::new, Collectors.counting()));
    }

    synchronized void reset() {
        clear();
        seen.clear();
        met = 0;
    }

    synchronized Duration skew() {
        return skew;
    }

    Watch watch() {
        return new Watch() {
            @Override
            public List<Fault> before(String operation) {
                return meet(operation);
            }

            @Override
            public void after(String operation, String callerArn, int status) {
                remember(new Seen(operation, callerArn, status));
            }
        };
    }

    private synchronized List<Fault> meet(String operation) {
        met++;
        return rules.stream()
                .filter(rule -> rule.test.matches(met, operation))
                .map(Rule::fault)
                .toList();
    }

    // By identity: two equal faults are two.
    private synchronized void forget(Rule rule) {
        rules.removeIf(known -> known == rule);
    }

    private synchronized void remember(Seen request) {
        seen.add(request);
    }

    private static boolean names(String wanted, String operation) {
        return wanted.equals(ANY) || wanted.equals(operation);
    }

    /** Which requests a fault is for. */
    @FunctionalInterface
    public interface Test {
        /** {@code n} counts all requests since the start or {@link Sandbox#reset}, from 1. */
        boolean matches(int n, String operation);
    }

    /**
     * A request that was asked.
     *
     * @param callerArn empty for nobody
     * @param status 0 where the connection was dropped
     */
    public record Seen(String operation, String callerArn, int status) {
        /** The role of an assumed role's ARN; empty for nobody. */
        public String role() {
            String[] parts = callerArn.split("/");
            return parts.length > 1 ? parts[1] : "";
        }
    }

    private record Rule(Test test, Fault fault) {}
}
