import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/** A Java run-time with JavaFX in it, as named modules whose native parts lie beside the JVM's own. */
final class RuntimeImage {
    private static final Pattern NATIVE = Pattern.compile("[^/]+\\.(so|dylib|dll)");
    // Native parts of what is left out, and what only other tools than the program read.
    private static final String UNUSED_FILES = "**/*jsound.*,**/*splashscreen.*,**/*awt*.*,**/*mlib_image.*,**/*lcms.*,**/*javajpeg.*"
            + ",**/*fontmanager.*,**/libfreetype.*,**/freetype.dll,**/jrt-fs.jar,**/classlist";
    private final List<String> modules;
    private final List<Path> javaFx;

    RuntimeImage(List<String> modules, List<Path> javaFx) {
        this.modules = modules;
        this.javaFx = javaFx;
    }

    void link(Path jmods, Path runtime) throws IOException {
        Files.createDirectories(jmods);
        Slimming slimming = new Slimming(javaFx, List.of());
        for (Path jar : javaFx) {
            jmod(jar, slimming.parts(jar), jmods);
        }
        List<String> arguments = new ArrayList<>(List.of(
                "--module-path", jmods.toString(),
                "--add-modules", String.join(",", modules),
                "--output", runtime.toString(),
                "--exclude-files", UNUSED_FILES,
                "--exclude-resources", "@" + unused(jmods.resolveSibling("unused.txt")),
                "--strip-java-debug-attributes",
                "--compress", "zip-9",
                "--no-header-files",
                "--no-man-pages"));
        run("jlink", arguments);
    }

    private static Path unused(Path list) throws IOException {
        List<String> names = new ArrayList<>();
        for (String module : List.of("java.desktop", "java.xml")) {
            new UnusedOfJava(module).resources().forEach(name -> names.add("/" + module + "/" + name));
        }
        return Files.write(list, names);
    }

    // The native parts would otherwise be unpacked into the person's home at the first start.
    private static void jmod(Path jar, Map<String, byte[]> entries, Path jmods) throws IOException {
        String name = jar.getFileName().toString().replaceAll("-\\d.*", "").replace('-', '.');
        Path parts = jmods.resolveSibling("parts").resolve(name);
        Path classes = parts.resolve("classes");
        Path natives = Files.createDirectories(parts.resolve("libs"));
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            boolean library = NATIVE.matcher(entry.getKey()).matches();
            Path to = (library ? natives : classes).resolve(entry.getKey());
            Files.createDirectories(to.getParent());
            Files.write(to, entry.getValue());
        }
        run(
                "jmod",
                List.of(
                        "create",
                        "--class-path",
                        classes.toString(),
                        "--libs",
                        natives.toString(),
                        jmods.resolve(name + ".jmod").toString()));
    }

    private static void run(String tool, List<String> arguments) {
        int exit = ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, arguments.toArray(String[]::new));
        if (exit != 0) {
            throw new IllegalStateException(tool + " ended with " + exit);
        }
    }
}
