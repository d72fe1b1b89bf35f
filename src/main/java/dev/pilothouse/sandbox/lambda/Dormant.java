package dev.pilothouse.sandbox.lambda;

import dev.pilothouse.sandbox.wire.Handler;
import dev.pilothouse.sandbox.wire.Operations;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** Work that waits until somebody needs it: a seed that not everybody needs. Thread-safe. */
final class Dormant {
    private final ReentrantLock waking = new ReentrantLock();
    private volatile Optional<Runnable> work = Optional.empty();

    void set(Runnable first) {
        work = Optional.of(first);
    }

    void clear() {
        work = Optional.empty();
    }

    /** Whoever comes first does it, and everybody else waits. */
    void wake() {
        if (work.isEmpty() || waking.isHeldByCurrentThread()) {
            return;
        }
        waking.lock();
        try {
            work.ifPresent(Runnable::run);
            work = Optional.empty();
        } finally {
            waking.unlock();
        }
    }

    /** Registers operations before which it wakes. */
    Operations before(Operations on) {
        return new Operations() {
            @Override
            public <Q, R> Operations on(
                    Class<Q> request, String action, Function<Q, String> resource, Handler<Q, R> handler) {
                on.on(request, action, resource, awake(handler));
                return this;
            }

            @Override
            public <Q, R> Operations signed(Class<Q> request, Handler<Q, R> handler) {
                on.signed(request, awake(handler));
                return this;
            }

            @Override
            public <Q, R> Operations open(Class<Q> request, Handler<Q, R> handler) {
                on.open(request, awake(handler));
                return this;
            }
        };
    }

    private <Q, R> Handler<Q, R> awake(Handler<Q, R> handler) {
        return (request, call) -> {
            wake();
            return handler.handle(request, call);
        };
    }
}
