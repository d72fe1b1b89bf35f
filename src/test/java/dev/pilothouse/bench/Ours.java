package dev.pilothouse.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Our engine, in the three ways in which it starts. */
final class Ours {
    static final String WARM = "warm";
    static final String FRESH = "pilothouse deploy";
    static final String INSTALLED = "pilothouse deploy, installed";

    private Ours() {}

    /** In this process, which has deployed before and keeps its connections, as the window does. */
    static final class Warm implements Tool, AutoCloseable {
        private final Map<String, Deployer> deployers = new HashMap<>();

        @Override
        public String name() {
            return WARM;
        }

        @Override
        public Child.Ended deploy(Path folder, URI endpoint, String bucket) throws InterruptedException {
            Deployer deployer = deployers.computeIfAbsent(bucket, name -> new Deployer(endpoint, name));
            double cpu = cpuSeconds();
            long began = System.nanoTime();
            deployer.deploy(folder);
            return new Child.Ended(0, (System.nanoTime() - began) / 1e9, cpuSeconds() - cpu, 0);
        }

        @Override
        public void close() {
            deployers.values().forEach(Deployer::close);
        }

        private static double cpuSeconds() {
            return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                            .getProcessCpuTime()
                    / 1e9;
        }
    }

    /**
     * The command line, in a process of its own.
     *
     * @param program what starts it
     */
    record Fresh(String name, List<String> program) implements Tool {
        @Override
        public Child.Ended deploy(Path folder, URI endpoint, String bucket) throws IOException, InterruptedException {
            DeployCommandLine command = new DeployCommandLine(endpoint, bucket);
            List<String> whole = Stream.concat(program.stream(), Stream.of(command.arguments(folder)))
                    .toList();
            return Child.run(whole, command.variables(), Figures.FOLDER.resolve("fresh.log"));
        }
    }
}
