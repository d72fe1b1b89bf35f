package dev.pilothouse.core;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Java process of its own with this test's class path: its lines are read, then it is killed or left to end. */
public final class Forked implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;

    private Forked(Process process) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    public static Forked run(Class<?> main, String... arguments) {
        return start(new ProcessBuilder(command(List.of(), main, arguments)));
    }

    /** As {@link #run}, on a computer where nothing is set for AWS or a proxy but this, and of a person whose folder this is. */
    public static Forked with(Map<String, String> environment, Path home, Class<?> main, String... arguments) {
        ProcessBuilder process = new ProcessBuilder(command(List.of("-Duser.home=" + home), main, arguments));
        process.environment().keySet().removeIf(variable -> variable.matches("(?i)AWS_.*|.*_PROXY"));
        process.environment().put("HOME", home.toString());
        process.environment().putAll(environment);
        return start(process);
    }

    private static List<String> command(List<String> options, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Forked start(ProcessBuilder process) {
        try {
            return new Forked(
                    process.redirectError(ProcessBuilder.Redirect.INHERIT).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its next line; null after the last. */
    public String line() throws IOException {
        return out.readLine();
    }

    /** Kills it as nothing can be caught. */
    public void kill() {
        // By its handle: the process itself would close what it printed.
        process.toHandle().destroyForcibly();
    }

    /** What it printed and nobody has read, once it has ended. */
    public List<String> rest() throws InterruptedException {
        process.waitFor();
        return out.lines().toList();
    }

    @Override
    public void close() {
        kill();
    }

    /** This test’s class path: not always java.class.path, as whoever runs the tests may have a class loader of its own. */
    public static String classPath() {
        return Forked.class.getClassLoader() instanceof URLClassLoader loader
                ? Stream.of(loader.getURLs()).map(Forked::path).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    private static String path(URL url) {
        return Path.of(URI.create(url.toString())).toString();
    }
}
