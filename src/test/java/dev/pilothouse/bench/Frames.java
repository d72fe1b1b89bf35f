package dev.pilothouse.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * What frames cost while something moves in each of them.
 *
 * @param gapMillis 95th percentile of the time between two frames: 16.7 where none was late
 * @param cpuMillis processor time of a frame, of the screen's thread and the one that paints
 */
record Frames(double gapMillis, double cpuMillis) {
    private static final int WARM = 20;

    /** Runs the move in every frame. Not on the screen's thread. */
    static Frames of(int frames, IntConsumer move) throws InterruptedException {
        List<Double> gaps = new ArrayList<>();
        long[] cpu = new long[2];
        CountDownLatch done = new CountDownLatch(1);
        AnimationTimer timer = new AnimationTimer() {
            private int frame;
            private long last;

            @Override
            public void handle(long now) {
                long time = System.nanoTime();
                if (frame == WARM) {
                    cpu[0] = cpu();
                } else if (frame > WARM) {
                    gaps.add((time - last) / 1e6);
                }
                last = time;
                if (gaps.size() == frames) {
                    cpu[1] = cpu();
                    stop();
                    done.countDown();
                    return;
                }
                move.accept(frame++);
            }
        };
        Platform.runLater(timer::start);
        if (!done.await(120, TimeUnit.SECONDS)) {
            throw new IllegalStateException("no more frames");
        }
        List<Double> sorted = gaps.stream().sorted().toList();
        return new Frames(sorted.get((int) (sorted.size() * 0.95)), (cpu[1] - cpu[0]) / 1e6 / frames);
    }

    private static long cpu() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return LongStream.of(threads.getAllThreadIds())
                .filter(id -> {
                    var info = threads.getThreadInfo(id);
                    return info != null && info.getThreadName().matches("JavaFX Application Thread|QuantumRenderer.*");
                })
                .map(threads::getThreadCpuTime)
                .sum();
    }
}
