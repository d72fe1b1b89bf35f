package dev.pilothouse.sandbox.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What one service registered. */
final class Registry implements Operations {
    private final Map<Class<?>, Entry> entries = new HashMap<>();

    @Override
    public <Q, R> Operations on(Class<Q> request, String action, Function<Q, String> resource, Handler<Q, R> handler) {
        return put(request, true, Optional.of(new Needs(action, q -> resource.apply(request.cast(q)))), handler);
    }

    @Override
    public <Q, R> Operations signed(Class<Q> request, Handler<Q, R> handler) {
        return put(request, true, Optional.empty(), handler);
    }

    @Override
    public <Q, R> Operations open(Class<Q> request, Handler<Q, R> handler) {
        return put(request, false, Optional.empty(), handler);
    }

    private <Q, R> Operations put(Class<Q> request, boolean signed, Optional<Needs> needs, Handler<Q, R> handler) {
        Entry entry = new Entry(signed, needs, (q, call) -> handler.handle(request.cast(q), call));
        if (entries.putIfAbsent(request, entry) != null) {
            throw new IllegalStateException(request.getSimpleName() + " is registered twice.");
        }
        return this;
    }

    Optional<Entry> entry(Class<?> request) {
        return Optional.ofNullable(entries.get(request));
    }

    /**
     * A registered operation.
     *
     * @param signed false where anybody may call it
     * @param needs empty where no permission is needed
     */
    record Entry(boolean signed, Optional<Needs> needs, Handler<Object, Object> handler) {}

    /** The IAM action, and the resource that a request is about. */
    record Needs(String action, Function<Object, String> resource) {}
}
