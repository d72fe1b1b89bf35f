package dev.pilothouse.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** The program as it was when the benchmark began, in jars, so that a build meanwhile changes nothing. */
final class Frozen {
    private static final Pattern TESTS_ONLY = Pattern.compile(
            "(surefire|junit|testfx|archunit|jazzer|assertj|palantir|hamcrest|awaitility|opentest|apiguardian).*");
    private static final List<String> SHORT = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    private final List<String> flags;
    private final String classPath;

    private Frozen(List<String> flags, String classPath) {
        this.flags = flags;
        this.classPath = classPath;
    }

    /** Packs the class path of this process, without what only tests need. */
    static Frozen now() throws IOException {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path)) {
                entries.add(packed(path).toString());
            } else if (!TESTS_ONLY.matcher(path.getFileName().toString()).matches()) {
                entries.add(entry);
            }
        }
        return new Frozen(List.of(), String.join(File.pathSeparator, entries));
    }

    private static Path packed(Path classes) throws IOException {
        Path jar = Figures.FOLDER.resolve(classes.getFileName() + ".jar").toAbsolutePath();
        Files.createDirectories(Figures.FOLDER);
        int exit = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
        if (exit != 0) {
            throw new IllegalStateException("jar ended with " + exit);
        }
        return jar;
    }

    /**
     * The same as a launcher would start it for one short task: with a cache that a run trains (JEP 514), the quick compiler
     * alone, and the collector for small heaps.
     */
    Frozen trained(Class<?> main, Map<String, String> variables, String... arguments)
            throws IOException, InterruptedException {
        Path cache = Figures.FOLDER.resolve(main.getSimpleName() + ".aot").toAbsolutePath();
        Frozen training = new Frozen(with(SHORT, "-XX:AOTCacheOutput=" + cache), classPath);
        Child.Ended ended = training.run(main, variables, Figures.FOLDER.resolve("training.log"), arguments);
        if (ended.exit() != 0) {
            throw new IllegalStateException("training ended with " + ended.exit());
        }
        return new Frozen(with(SHORT, "-XX:AOTCache=" + cache), classPath);
    }

    private static List<String> with(List<String> flags, String more) {
        return Stream.concat(flags.stream(), Stream.of(more)).toList();
    }

    Child.Ended run(Class<?> main, Map<String, String> variables, Path log, String... arguments)
            throws IOException, InterruptedException {
        return Child.run(Child.java(flags, classPath, main, arguments), variables, log);
    }
}
