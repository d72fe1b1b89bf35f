import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/** A Java run-time with JavaFX in it, as named modules whose native parts lie beside the JVM's own. */
final class RuntimeImage {
    private static final Pattern NATIVE = Pattern.compile("[^/]+\\.(so|dylib|dll)");
    // JavaFX requires java.desktop for its beans; nothing of ours shows a window of AWT's or makes a sound.
    private static final String OF_AWT = "**/*jsound.*,**/*splashscreen.*,**/*awt_xawt.*,**/*mlib_image.*,**/*lcms.*"
            + ",**/*fontmanager.*,**/libfreetype.*,**/freetype.dll";
    // Something of each package has to stay: jlink compares them with what the module says.
    private static final String OF_SWING = "regex:/java\\.desktop/(javax/swing|com/sun/java/swing|sun/awt/X11)/(.*/)?"
            + "(\\w+\\$.*|(Basic|GTK|J[A-Z]|Metal|Motif|Nimbus|Synth|X[A-Z])\\w*(?<!LookAndFeel))\\.class";
    private final List<String> modules;
    private final List<Path> javaFx;

    RuntimeImage(List<String> modules, List<Path> javaFx) {
        this.modules = modules;
        this.javaFx = javaFx;
    }

    void link(Path jmods, Path runtime) throws IOException {
        Files.createDirectories(jmods);
        for (Path jar : javaFx) {
            jmod(jar, jmods);
        }
        List<String> arguments = new ArrayList<>(List.of(
                "--module-path", jmods.toString(),
                "--add-modules", String.join(",", modules),
                "--output", runtime.toString(),
                "--exclude-files", OF_AWT,
                "--exclude-resources", OF_SWING,
                "--strip-java-debug-attributes",
                "--compress", "zip-9",
                "--no-header-files",
                "--no-man-pages"));
        run("jlink", arguments);
    }

    // The native parts would otherwise be unpacked into the person's home at the first start.
    private static void jmod(Path jar, Path jmods) throws IOException {
        String name = jar.getFileName().toString().replaceAll("-\\d.*", "").replace('-', '.');
        Path parts = jmods.resolveSibling("parts").resolve(name);
        Path classes = parts.resolve("classes");
        Path natives = Files.createDirectories(parts.resolve("libs"));
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().filter(it -> !it.isDirectory()).toList()) {
                boolean library = NATIVE.matcher(entry.getName()).matches();
                unpack(file, entry, (library ? natives : classes).resolve(entry.getName()));
            }
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

    private static void unpack(JarFile file, JarEntry entry, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (InputStream in = file.getInputStream(entry)) {
            Files.copy(in, to);
        }
    }

    private static void run(String tool, List<String> arguments) {
        int exit = ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, arguments.toArray(String[]::new));
        if (exit != 0) {
            throw new IllegalStateException(tool + " ended with " + exit);
        }
    }
}
