package dev.pilothouse.rules;

import com.palantir.javaformat.java.Main;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Formats all sources as palantir-java-format does: {@code mvn -q test-compile exec:exec@format}. */
public final class Format {
    private Format() {}

    /** Writes the files that are not formatted, and ends the program: the formatter leaves threads that would keep it alive. */
    public static void main(String[] arguments) throws Exception {
        run("--replace");
        System.exit(0);
    }

    /** The sources that are not formatted, and those that can't be, a line each. */
    static List<String> unformatted() throws Exception {
        return run("--dry-run");
    }

    private static List<String> run(String how) throws Exception {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        Main formatter = new Main(out, out, InputStream.nullInputStream());
        formatter.format(Stream.concat(Stream.of("--palantir", how), sources()).toArray(String[]::new));
        return said.toString().lines().toList();
    }

    private static Stream<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.map(Path::toString).filter(name -> name.endsWith(".java")).sorted().toList().stream();
        }
    }
}
