package dev.pilothouse.sandbox.lambda;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** The execution environments of one function. Thread-safe. */
final class Environments {
    /** How long an idle one is kept. AWS names no time; five minutes is what people see at least. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu/MM/dd").withZone(ZoneOffset.UTC);

    private final List<Environment> all = new ArrayList<>();

    /** The warm one that was used last, or a new one. */
    synchronized Environment take(String version, String revision, Instant now) {
        all.removeIf(it -> !it.isBusy() && it.idleSince().plus(KEPT).isBefore(now));
        Environment environment = all.stream()
                .filter(it -> !it.isBusy() && it.runs(revision))
                .max(Comparator.comparing(Environment::idleSince))
                .orElseGet(() -> add(new Environment(revision, stream(version, now), now, true)));
        environment.begin();
        return environment;
    }

    /** @param survives false where it ended with the invocation */
    synchronized void give(Environment environment, boolean survives, Instant now) {
        environment.end(now);
        if (!survives) {
            all.remove(environment);
        }
    }

    /** How many invocations are under way. */
    synchronized int busy() {
        return (int) all.stream().filter(Environment::isBusy).count();
    }

    private Environment add(Environment environment) {
        all.add(environment);
        return environment;
    }

    private static String stream(String version, Instant now) {
        HexFormat hex = HexFormat.of();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return DAY.format(now) + "/[" + version + "]" + hex.toHexDigits(random.nextLong())
                + hex.toHexDigits(random.nextLong());
    }
}
