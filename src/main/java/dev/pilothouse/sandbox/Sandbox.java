package dev.pilothouse.sandbox;

import dev.pilothouse.sandbox.iam.KeyRing;
import dev.pilothouse.sandbox.iam.Signatures;
import dev.pilothouse.sandbox.wire.Engine;
import dev.pilothouse.sandbox.wire.Gate;
import dev.pilothouse.sandbox.wire.Listener;
import dev.pilothouse.sandbox.wire.Service;
import dev.pilothouse.sandbox.wire.World;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/**
 * A pretend AWS on loopback that speaks AWS's own protocols to the unmodified SDK: all services at one address, told
 * apart by the signature's scope. Thread-safe.
 */
public final class Sandbox implements AutoCloseable {
    private final MovableClock clock;
    private final Spill spill;
    private final World world;
    private final List<Service> services;
    private final Faults faults;
    private final Listener listener;

    private Sandbox(Options options, Function<World, List<Service>> services) {
        this.clock = new MovableClock();
        this.spill = new Spill();
        KeyRing keys = new KeyRing(options.account(), clock);
        this.world =
                new World(options.account(), options.region(), clock, new Ids(options.seed()), keys, spill::folder);
        this.services = List.copyOf(services.apply(world));
        this.faults = new Faults(keys);
        Signatures signatures = new Signatures(keys, Clock.systemUTC(), clock, faults::skew);
        Gate gate = new Gate(signatures, clock, options.region());
        this.listener = Listener.open(options.port(), new Engine(this.services, clock, gate, faults.watch()));
    }

    /** Starts with all services there are, empty. */
    public static Sandbox start(Options options) {
        return start(options, Services::of);
    }

    /**
     * Starts with the services that {@code services} makes.
     *
     * @throws java.io.UncheckedIOException where the port is taken
     */
    public static Sandbox start(Options options, Function<World, List<Service>> services) {
        return new Sandbox(options, services);
    }

    /** Where every service listens: {@code http://127.0.0.1:port}. */
    public URI address() {
        return listener.address();
    }

    /** The time of everything that runs out; tests move it. */
    public MovableClock clock() {
        return clock;
    }

    /** What shall go wrong, and what was asked so far. */
    public Faults faults() {
        return faults;
    }

    /** What the services share, keys and roles among it. */
    public World world() {
        return world;
    }

    /**
     * One of the services, for seeding and looking inside.
     *
     * @throws IllegalArgumentException where this sandbox was started without it
     */
    public <T extends Service> T service(Class<T> type) {
        return services.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("This sandbox has no " + type.getSimpleName() + "."));
    }

    /**
     * Waits until none of the requests that have reached the sandbox is under way. A client that was stopped may have sent
     * one that is still being obeyed, as with AWS; edges' viewers don't count.
     */
    public void settle() throws InterruptedException {
        listener.settle();
    }

    /** Empties every service, forgets faults and the log of requests, and puts the clock right; keys and roles stay. */
    public void reset() {
        services.forEach(Service::reset);
        faults.reset();
        clock.reset();
    }

    /** Stops listening and removes what lies on disk. */
    @Override
    public void close() {
        listener.close();
        services.forEach(Service::close);
        spill.close();
    }
}
