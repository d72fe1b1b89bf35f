package dev.pilothouse.app;

import dev.pilothouse.aws.LastCall;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The last answered call. Told on any thread, shown on the screen's; of many at once only the newest hops over. */
final class LastCalls implements Consumer<LastCall> {
    private final Executor screen;
    private final AtomicReference<LastCall> newest = new AtomicReference<>();
    private final ReadOnlyObjectWrapper<Optional<LastCall>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    LastCalls(Executor screen) {
        this.screen = screen;
    }

    @Override
    public void accept(LastCall call) {
        if (newest.getAndSet(call) == null) {
            screen.execute(() -> shown.set(Optional.of(newest.getAndSet(null))));
        }
    }

    ReadOnlyObjectProperty<Optional<LastCall>> shown() {
        return shown.getReadOnlyProperty();
    }
}
