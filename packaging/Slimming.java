import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Jars without what the shipped program has no use for; the same jars give the same bytes. */
final class Slimming {
    // Faces that ui.theme.Fonts does not load, and themes that ui.theme.Theme does not know.
    private static final Pattern UNREAD = Pattern.compile(
            "com/formdev/flatlaf/fonts/.*(Italic|Light)\\.[ot]tf|atlantafx/base/theme/(cupertino|dracula|nord)-?\\w*\\.[bc]ss");
    private static final Pattern CLASS = Pattern.compile("(?!META-INF/)(.*)(?<!module-info)\\.class");
    private static final Pattern NAMES_CLASSES = Pattern.compile("META-INF/services/.*|.*\\.(interceptors|xml|properties|[cb]ss)");
    private static final Pattern OWN = Pattern.compile("pilothouse-.*(?<!-sandbox)\\.jar");
    // As Apache's licence wants it, section 4 b.
    private static final String NOTICE = "META-INF/CHANGED.txt";
    private static final String CHANGED = "Packages of Pilothouse hold this jar without the names of local variables, with its lambdas in "
            + "classes that they share, and without operations, classes, fonts and themes that the program does not use.\n";
    private final List<Path> jars;
    private final Map<String, byte[]> classes = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final Rewriting rewriting;
    private final Lambdas lambdas;
    private final Map<String, byte[]> beside = new HashMap<>();
    private Map<String, byte[]> shipped = classes;
    private int left;

    /**
     * @param jars those to ship
     * @param beside those with classes that theirs extend
     */
    Slimming(List<Path> jars, List<Path> beside) throws IOException {
        this.jars = jars;
        for (Path jar : jars) {
            read(jar, (name, bytes) -> {
                className(name).ifPresent(type -> classes.put(type, bytes));
                if (NAMES_CLASSES.matcher(name).matches()) {
                    texts.add(new String(bytes, StandardCharsets.UTF_8));
                }
            });
        }
        for (Path jar : beside) {
            read(jar, (name, bytes) -> className(name).ifPresent(type -> this.beside.put(type, bytes)));
        }
        Map<String, byte[]> known = new HashMap<>(this.beside);
        known.putAll(classes);
        rewriting = new Rewriting(known);
        lambdas = new Lambdas(known, rewriting);
    }

    /** From now on what the program never uses of libraries is left out; the sandbox reads all of AWS's. */
    void leaveUnused() {
        shipped = new UnusedMethods(new Unused(classes, texts, rewriting).needed(), beside.values(), rewriting).without();
    }

    /** @param own what the program's own jar gets besides, by its name there */
    void write(Path folder, Map<String, byte[]> own) throws IOException {
        for (Path jar : jars) {
            Map<String, byte[]> parts = parts(jar);
            if (OWN.matcher(jar.getFileName().toString()).matches()) {
                parts.putAll(own);
            }
            zip(folder.resolve(jar.getFileName()), parts);
        }
        System.out.println(left + " classes were left as they are: they extend what is not there");
    }

    /** What a jar then holds, by name. */
    Map<String, byte[]> parts(Path jar) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        read(jar, (name, bytes) -> part(name, bytes).ifPresent(slim -> parts.put(name, slim)));
        lambdas.take().forEach((name, pool) -> parts.put(name + ".class", pool));
        parts.put(NOTICE, CHANGED.getBytes(StandardCharsets.UTF_8));
        return parts;
    }

    private Optional<byte[]> part(String name, byte[] bytes) {
        if (UNREAD.matcher(name).matches()) {
            return Optional.empty();
        }
        Optional<String> type = className(name);
        return type.isEmpty() ? Optional.of(bytes) : type.map(shipped::get).map(this::slim);
    }

    private byte[] slim(byte[] type) {
        try {
            return lambdas.of(type);
        } catch (IllegalArgumentException e) {
            // An optional part of a library, for a library that is not shipped.
            left++;
            return type;
        }
    }

    private static Optional<String> className(String entry) {
        return Optional.of(CLASS.matcher(entry)).filter(it -> it.matches()).map(it -> it.group(1));
    }

    private static void read(Path jar, BiConsumer<String, byte[]> each) throws IOException {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(file.entries())) {
                if (!entry.isDirectory()) {
                    each.accept(entry.getName(), file.getInputStream(entry).readAllBytes());
                }
            }
        } catch (UncheckedIOException e) {
            throw new IOException(jar.toString(), e);
        }
    }

    private static void zip(Path jar, Map<String, byte[]> parts) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.setLevel(Deflater.BEST_COMPRESSION);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(LocalDateTime.of(2026, 11, 23, 0, 0));
                out.putNextEntry(entry);
                out.write(part.getValue());
            }
        }
    }
}
