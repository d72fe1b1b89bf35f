package dev.pilothouse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of its own, watched until it ends. */
final class Child {
    private static final long LOOK_MILLIS = 10;
    private static final int MINUTES = 10;

    private Child() {}

    /** How a run ended. */
    record Ended(int exit, double seconds, double cpuSeconds, double peakMegabytes) {}

    /** Runs to the end. Variables of this process whose names begin with {@code AWS_} are kept from it. */
    static Ended run(List<String> command, Map<String, String> variables, Path log)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("RCLONE_"));
        builder.environment().putAll(variables);
        long began = System.nanoTime();
        Process process = builder.start();
        try {
            double peak = 0;
            Duration cpu = Duration.ZERO;
            while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, residentPeak(process.pid()));
                cpu = process.info().totalCpuDuration().orElse(cpu);
                if (System.nanoTime() - began > TimeUnit.MINUTES.toNanos(MINUTES)) {
                    throw new IllegalStateException(
                            command.getFirst() + " has not ended after " + MINUTES + " minutes");
                }
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            return new Ended(process.exitValue(), seconds, cpu.toMillis() / 1e3, peak);
        } finally {
            process.destroyForcibly();
        }
    }

    /** The java of this process, with a class path, flags before it, and a main class with its arguments behind it. */
    static List<String> java(List<String> flags, String classPath, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    // Linux only (proc(5), VmHWM); elsewhere nothing is told.
    private static double residentPeak(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
