package dev.pilothouse.aws;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.core.async.SdkPublisher;

/**
 * The events of one answer, one after the other. A few lie ready; the sender waits until they are taken. One thread takes,
 * any may close. The SDK takes a connection that was cut for the end of the stream: whether it came to its end only its last
 * event can tell, such as Lambda's {@code InvokeComplete}; a live tail has no end.
 *
 * @param <E> what the stream is of
 */
public final class EventStream<E> implements AutoCloseable {
    private final int buffered;
    private final Deque<E> ready = new ArrayDeque<>();
    private CompletableFuture<Void> answer = CompletableFuture.completedFuture(null);
    private Optional<Subscription> subscription = Optional.empty();
    private Optional<Throwable> failure = Optional.empty();
    private boolean ended;
    private boolean closed;

    private EventStream(int buffered) {
        this.buffered = buffered;
    }

    static <E> EventStream<E> of(int buffered, EventStreams.Call<E> call) {
        EventStream<E> stream = new EventStream<>(buffered);
        CompletableFuture<Void> answer = call.send(stream::subscribe);
        synchronized (stream) {
            stream.answer = answer;
        }
        answer.whenComplete((nothing, thrown) -> stream.end(thrown));
        return stream;
    }

    /**
     * Waits for the next event.
     *
     * @return empty at the end of the stream, or after {@link #close}
     * @throws RuntimeException what ended the stream, the SDK's own
     */
    public synchronized Optional<E> next() throws InterruptedException {
        while (isWaiting()) {
            wait();
        }
        return take();
    }

    /**
     * As {@link #next()}, but not for longer than that.
     *
     * @return empty also where none came in time, and {@link #hasEnded} tells which
     */
    public synchronized Optional<E> next(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (isWaiting()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return Optional.empty();
            }
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        return take();
    }

    /** Whether nothing more will come: the answer is complete, or closed. */
    public synchronized boolean hasEnded() {
        return ready.isEmpty() && (ended || closed);
    }

    /** Cuts the answer off where it has not ended; whoever waits for an event gets none. */
    @Override
    public void close() {
        Optional<Subscription> cancelled;
        synchronized (this) {
            closed = true;
            ready.clear();
            cancelled = subscription;
            notifyAll();
        }
        cancelled.ifPresent(Subscription::cancel);
        answer().cancel(true);
    }

    private synchronized CompletableFuture<Void> answer() {
        return answer;
    }

    private boolean isWaiting() {
        return ready.isEmpty() && !ended && !closed;
    }

    private Optional<E> take() {
        if (closed) {
            return Optional.empty();
        }
        Optional<E> event = Optional.ofNullable(ready.pollFirst());
        if (event.isEmpty() && failure.isPresent()) {
            throw unwrapped(failure.get());
        }
        if (event.isPresent() && !ended) {
            subscription.ifPresent(it -> it.request(1));
        }
        return event;
    }

    private static RuntimeException unwrapped(Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return cause instanceof RuntimeException known ? known : new CompletionException(cause);
    }

    private void subscribe(SdkPublisher<E> events) {
        events.subscribe(new Subscriber<>() {
            @Override
            public void onSubscribe(Subscription begun) {
                began(begun);
            }

            @Override
            public void onNext(E event) {
                add(event);
            }

            // The answer's own end says so, too, and knows more.
            @Override
            public void onError(Throwable broken) {}

            @Override
            public void onComplete() {}
        });
    }

    private void began(Subscription begun) {
        synchronized (this) {
            subscription = Optional.of(begun);
            if (closed) {
                begun.cancel();
                return;
            }
        }
        begun.request(buffered);
    }

    private synchronized void add(E event) {
        if (!closed) {
            ready.addLast(event);
            notifyAll();
        }
    }

    private synchronized void end(Throwable thrown) {
        ended = true;
        failure = Optional.ofNullable(thrown);
        notifyAll();
    }
}
