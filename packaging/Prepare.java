import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The step that the installers of all systems have in common. Of what {@code mvn -Ppackaging package} leaves in target it makes,
 * for each kind, {@code target/packaging/KIND} with the program's jars, a run-time of the modules that it needs, and icons;
 * {@code target/packaging/jdk} names the JDK. Maven runs it, from the checkout.
 */
final class Prepare {
    private static final Path OUT = Path.of("target", "packaging");

    private Prepare() {}

    /** @param kinds {@code lean}, without the sandbox, and {@code full} */
    public static void main(String[] kinds) throws IOException {
        if (kinds.length == 0 || !List.of("lean", "full").containsAll(List.of(kinds))) {
            System.err.println("Say what to prepare: lean, without the sandbox, or full, or both.");
            System.exit(2);
        }
        new Icons(Path.of("assets/icon/pilothouse.svg")).render(Files.createDirectories(OUT.resolve("icons")));
        for (String kind : kinds) {
            prepare(empty(OUT.resolve(kind)), kind.equals("full"));
            System.out.printf(
                    "%s: jars %.1f MB, run-time %.1f MB%n",
                    kind, megabytes(OUT.resolve(kind).resolve("input")), megabytes(OUT.resolve(kind).resolve("runtime")));
        }
        Files.writeString(OUT.resolve("jdk"), System.getProperty("java.home") + "\n");
    }

    private static void prepare(Path out, boolean sandbox) throws IOException {
        Jars jars = new Jars(Path.of("target"));
        jars.copy(out.resolve("input"), sandbox);
        new RuntimeImage(Modules.read(Path.of("packaging/modules.txt"), sandbox), jars.ofJavaFx())
                .link(out.resolve("jmods"), out.resolve("runtime"));
    }

    private static Path empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    private static double megabytes(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1e6;
        }
    }
}
