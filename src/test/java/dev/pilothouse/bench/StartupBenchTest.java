package dev.pilothouse.bench;

import dev.pilothouse.core.Playground;
import dev.pilothouse.core.workspace.Sections;
import dev.pilothouse.core.workspace.WorkspaceFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How soon the lean package shows its window beside a start from the class path, what it then takes of memory, and how large it
 * is: {@code mvn -q -Pbench -Dbench=startup verify}. A missed aim is told. It measures the package that lies in target, and has it built where there is
 * none. Linux only.
 */
@Tag("bench")
@Tag("startup")
class StartupBenchTest {
    private static final int ROUNDS = Math.max(5, Integer.getInteger("bench.rounds", 5));
    private static final String CLASS_PATH = "class path";
    private static final String WITHOUT = "app image without cache";
    private static final String WITH = "app image with cache";

    @TempDir
    private Path temp;

    private int profiles;

    @Test
    void thePackageIsQuickAndSmall() throws Exception {
        Installed.prepare();
        Figures figures = new Figures("startup");
        windows(figures);
        memory(figures);
        sizes(figures);
        figures.tell(System.out);
    }

    private void windows(Figures figures) throws IOException {
        Map<String, List<String>> ways = new TreeMap<>(Map.of(
                CLASS_PATH, classPath(), WITHOUT, List.of(Installed.window()), WITH, List.of(Installed.window())));
        Map<String, String> jvm = Map.of(CLASS_PATH, "", WITHOUT, "-XX:AOTMode=off", WITH, "");
        Map<String, List<Double>> shown = new TreeMap<>();
        Map<String, List<Double>> ready = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<String> order = new ArrayList<>(ways.keySet());
            if (round % 2 == 1) {
                Collections.reverse(order);
            }
            for (String way : order) {
                List<String> command = new ArrayList<>(ways.get(way));
                command.add("--startup-report");
                try (Launched program = new Launched(command, jvm.get(way), profile(), Map.of())) {
                    put(shown, way, program.secondsTo("first-frame"));
                    put(ready, way, program.secondsTo("welcome-ready"));
                }
            }
        }
        compare(figures, "window shown", shown, Optional.of(0.45));
        compare(figures, "workspaces to choose from", ready, Optional.empty());
    }

    private static void put(Map<String, List<Double>> seconds, String way, double one) {
        seconds.computeIfAbsent(way, key -> new ArrayList<>()).add(one);
    }

    private static void compare(Figures figures, String what, Map<String, List<Double>> seconds, Optional<Double> aim) {
        Samples other = new Samples(seconds.get(CLASS_PATH));
        figures.add(Figure.beside(
                what + ", with cache", "time", "s", new Samples(seconds.get(WITH)), CLASS_PATH, other, aim));
        figures.add(Figure.beside(
                what + ", without cache",
                "time",
                "s",
                new Samples(seconds.get(WITHOUT)),
                CLASS_PATH,
                other,
                Optional.empty()));
    }

    // The sandbox runs in this process, so that only the program's own memory counts.
    private void memory(Figures figures) throws IOException {
        List<Double> resident = new ArrayList<>();
        List<Double> filled = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            try (Playground.Running sandbox = ServiceLoader.load(Playground.class)
                    .findFirst()
                    .orElseThrow()
                    .start()) {
                Path file = temp.resolve("acme.pilothouse");
                Files.write(file, new WorkspaceFile(Sections.installed()).write(sandbox.workspace()));
                Playground.Person person = sandbox.people().getFirst();
                Map<String, String> who =
                        Map.of("PILOTHOUSE_EMAIL", person.email(), "PILOTHOUSE_PASSWORD", person.password());
                List<String> command = List.of(Installed.window(), "--startup-report", "--rehearse", file.toString());
                try (Launched program = new Launched(command, "", profile(), who)) {
                    filled.add(program.secondsTo("first-pane"));
                    // The fourth of the rail, behind site, CDN and functions.
                    program.await("rehearsal\tlogs");
                    resident.add(program.residentMegabytes());
                }
            }
        }
        figures.add(Figure.alone(
                "signed in, four panes visited", "resident", "MB", new Samples(resident), Optional.of(250.0)));
        figures.add(Figure.alone("first pane filled, by itself", "time", "s", new Samples(filled), Optional.empty()));
    }

    private static void sizes(Figures figures) throws IOException {
        figures.add(Figure.alone(
                "lean, installed", "size", "MB", new Samples(List.of(megabytes(Installed.IMAGE))), Optional.of(160.0)));
        figures.add(Figure.alone(
                "lean, its start-up cache",
                "size",
                "MB",
                new Samples(List.of(megabytes(Installed.IMAGE.resolve("lib/app/pilothouse.aot")))),
                Optional.empty()));
        try (Stream<Path> packages = Files.list(Installed.PACKAGES)) {
            Optional<Path> deb = packages.filter(
                            file -> file.getFileName().toString().matches("pilothouse_.*\\.deb"))
                    .findFirst();
            if (deb.isPresent()) {
                figures.add(Figure.alone(
                        "lean, .deb", "size", "MB", new Samples(List.of(megabytes(deb.get()))), Optional.of(75.0)));
            } else {
                figures.note("There is no .deb: dpkg-deb is not installed.");
            }
        }
    }

    private static double megabytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1e6;
        }
    }

    /** The same jars, by the JDK's own java. */
    private static List<String> classPath() throws IOException {
        try (Stream<Path> input = Files.list(Installed.IMAGE.resolve("lib/app"));
                Stream<Path> parts = Files.list(Path.of("target/packaging/jars"))) {
            String path = Stream.concat(
                            input,
                            parts.filter(jar -> jar.getFileName().toString().matches("(javafx|jfx-).*")))
                    .filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
            return List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-cp",
                    path,
                    "dev.pilothouse.Main");
        }
    }

    private Path profile() throws IOException {
        return Files.createDirectories(temp.resolve("profile-" + profiles++));
    }
}
