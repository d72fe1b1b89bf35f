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

/** The program as it was when the benchmark began, in jars, so that a build meanwhile changes nothing. */
final class Frozen {
    private static final Pattern TESTS_ONLY = Pattern.compile(
            "(surefire|junit|testfx|archunit|jazzer|assertj|palantir|hamcrest|awaitility|opentest|apiguardian).*");
    private final String classPath;

    private Frozen(String classPath) {
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
        return new Frozen(String.join(File.pathSeparator, entries));
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

    /** What starts a main class of it, without that one's arguments. */
    List<String> command(Class<?> main) {
        return Child.java(List.of(), classPath, main);
    }

    Child.Ended run(Class<?> main, Map<String, String> variables, Path log, String... arguments)
            throws IOException, InterruptedException {
        return Child.run(Child.java(List.of(), classPath, main, arguments), variables, log);
    }
}
