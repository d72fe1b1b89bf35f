import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program's own jars and those of its parts, as Maven left them. */
final class Jars {
    private static final Pattern JAVA_FX = Pattern.compile("(javafx|jfx-incubator)-.*\\.jar");
    private static final Pattern SANDBOX = Pattern.compile(
            "dev/pilothouse/(sandbox|playground)/.*|META-INF/services/dev\\.pilothouse\\.(core\\.Playground|sandbox\\..*)");
    // What only the sandbox needs of others.
    private static final Predicate<String> OF_SANDBOX =
            Pattern.compile("ion-java-.*\\.jar").asMatchPredicate();
    // An installer may keep times to two seconds only, and the start-up cache refuses jars whose time is another.
    private static final FileTime EVEN = FileTime.from(Instant.parse("2026-11-23T00:00:00Z"));
    private final Path target;

    Jars(Path target) {
        this.target = target;
    }

    /** Lays down what lies on the class path; without the sandbox nothing of it may be in any jar. */
    void copy(Path input, boolean sandbox) throws IOException {
        Files.createDirectories(input);
        List<Path> shipped = new ArrayList<>(
                list(target, Pattern.compile("pilothouse-[^/]*?(-sandbox)?\\.jar").asMatchPredicate()));
        shipped.removeIf(jar -> !sandbox && jar.toString().endsWith("-sandbox.jar"));
        shipped.addAll(list(
                target.resolve("packaging/jars"), JAVA_FX.asMatchPredicate().negate()));
        shipped.removeIf(jar -> !sandbox && OF_SANDBOX.test(jar.getFileName().toString()));
        Slimming slimming = new Slimming(shipped, ofJavaFx());
        if (!sandbox) {
            slimming.leaveUnused();
        }
        slimming.write(input, icons());
        for (Path jar : list(input, name -> true)) {
            Files.setLastModifiedTime(jar, EVEN);
        }
        if (!sandbox) {
            for (Path jar : list(input, name -> true)) {
                requireNoSandbox(jar);
            }
        }
    }

    // Where app.WindowIcons looks for them.
    private Map<String, byte[]> icons() throws IOException {
        Map<String, byte[]> icons = new TreeMap<>();
        for (Path icon : list(target.resolve("packaging/icons"), name -> name.endsWith(".png"))) {
            icons.put("dev/pilothouse/app/icons/" + icon.getFileName(), Files.readAllBytes(icon));
        }
        return icons;
    }

    /** Those with classes in them; the ones without a system's name are empty. */
    List<Path> ofJavaFx() throws IOException {
        return list(
                target.resolve("packaging/jars"),
                JAVA_FX.asMatchPredicate().and(name -> name.matches(".*-(linux|mac|win)(-\\w+)?\\.jar")));
    }

    private static void requireNoSandbox(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            file.stream()
                    .map(entry -> entry.getName())
                    .filter(SANDBOX.asMatchPredicate())
                    .findFirst()
                    .ifPresent(name -> {
                        throw new IllegalStateException(jar + " holds " + name + ", which is the sandbox's");
                    });
        }
    }

    private static List<Path> list(Path folder, Predicate<String> name) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> name.test(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }
}
