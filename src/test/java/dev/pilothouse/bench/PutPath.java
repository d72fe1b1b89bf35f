package dev.pilothouse.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.pilothouse.core.work.Parallel;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The same 2,000 objects of 20 kB, put three times by one way to S3, in a JVM of its own: way, endpoint, and the file that
 * gets a line each time, {@code seconds cpuSeconds}. The first time is cold, the last is warm.
 */
public final class PutPath {
    static final int OBJECTS = 2_000;
    static final int AT_ONCE = 128;
    static final int TIMES = 3;
    private static final int SIZE = 20_000;

    private PutPath() {}

    public static void main(String[] arguments) throws Exception {
        byte[] body = new byte[SIZE];
        new Random(1).nextBytes(body);
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        StringBuilder lines = new StringBuilder();
        try (PutWay way = PutWay.Kind.valueOf(arguments[0]).open(URI.create(arguments[1]), body)) {
            for (int time = 0; time < TIMES; time++) {
                String prefix = arguments[0] + "-" + time + "/";
                long cpu = system.getProcessCpuTime();
                long began = System.nanoTime();
                List<Integer> numbers = IntStream.range(0, OBJECTS).boxed().toList();
                Parallel.<Integer, IOException>each(AT_ONCE, numbers, number -> way.put(prefix + number));
                lines.append(String.format(
                        Locale.ROOT,
                        "%.3f %.3f%n",
                        (System.nanoTime() - began) / 1e9,
                        (system.getProcessCpuTime() - cpu) / 1e9));
            }
        }
        Files.writeString(Path.of(arguments[2]), lines);
    }
}
