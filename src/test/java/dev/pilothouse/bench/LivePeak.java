package dev.pilothouse.bench;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The most memory of this JVM that was still in use after a collection, heap and direct buffers, while something ran. */
final class LivePeak {
    private static final long LOOK_MILLIS = 20;
    private static final double MB = 1_000_000;
    private final CountDownLatch done = new CountDownLatch(1);
    private long peak;

    private LivePeak() {}

    /** What is run. */
    @FunctionalInterface
    interface Doing {
        void run() throws Exception;
    }

    /** Megabytes in use at the most, beyond what was in use before. */
    static double addedBy(Doing doing) throws Exception {
        System.gc();
        long before = inUse();
        LivePeak look = new LivePeak();
        Thread thread = Thread.ofPlatform().start(look::untilDone);
        try {
            doing.run();
        } finally {
            look.done.countDown();
            thread.join();
        }
        return Math.max(0, look.peak - before) / MB;
    }

    private void untilDone() {
        try {
            do {
                System.gc();
                peak = Math.max(peak, inUse());
            } while (!done.await(LOOK_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long inUse() {
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
        return heap
                + ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                        .mapToLong(BufferPoolMXBean::getMemoryUsed)
                        .sum();
    }
}
