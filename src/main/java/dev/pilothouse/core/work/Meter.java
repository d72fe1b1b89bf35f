package dev.pilothouse.core.work;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Adds up progress; asks for one showing at a time, however often it is told. Thread-safe. */
final class Meter implements Progress {
    private final LongSupplier nanos;
    private final Runnable changed;
    private String phase = "";
    private int number;
    private long items;
    private long ofItems;
    private long bytes;
    private long ofBytes;
    private String note = "";
    private long began;
    private boolean asked;

    /**
     * @param nanos a clock that never jumps
     * @param changed told that {@link #standing} is worth a look, and not again before somebody looked
     */
    Meter(LongSupplier nanos, Runnable changed) {
        this.nanos = nanos;
        this.changed = changed;
        this.began = nanos.getAsLong();
    }

    @Override
    public void phase(String name, long ofItems, long ofBytes) {
        change(() -> {
            phase = name;
            number++;
            items = 0;
            bytes = 0;
            this.ofItems = ofItems;
            this.ofBytes = ofBytes;
            note = "";
            began = nanos.getAsLong();
        });
    }

    @Override
    public void add(long moreItems, long moreBytes) {
        change(() -> {
            items += moreItems;
            bytes += moreBytes;
        });
    }

    @Override
    public void note(String text) {
        change(() -> note = text);
    }

    /** One look at it, now. */
    synchronized Standing standing() {
        asked = false;
        Duration elapsed = number == 0 ? Duration.ZERO : Duration.ofNanos(nanos.getAsLong() - began);
        return new Standing(phase, number, items, ofItems, bytes, ofBytes, elapsed, note);
    }

    // Told outside the lock, since whoever is told may look at once.
    private void change(Runnable change) {
        boolean ask;
        synchronized (this) {
            change.run();
            ask = !asked;
            asked = true;
        }
        if (ask) {
            changed.run();
        }
    }
}
