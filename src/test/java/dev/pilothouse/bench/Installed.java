package dev.pilothouse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lean package as people install it, from target; built where there is none. Linux only. */
final class Installed {
    static final Path IMAGE = Path.of("target/packaging/lean/image/Pilothouse");
    static final Path PACKAGES = Path.of("target/packages");
    private static final Path WINDOW = IMAGE.resolve("bin/Pilothouse");
    private static final Path COMMANDS = IMAGE.resolve("bin/pilothouse-cli");

    private Installed() {}

    /** Sees to it that it is there. */
    static void prepare() throws IOException, InterruptedException {
        Files.createDirectories(Figures.FOLDER);
        if (Files.exists(COMMANDS) && Files.isDirectory(PACKAGES)) {
            return;
        }
        Process build = new ProcessBuilder("packaging/linux.sh", "lean")
                .redirectErrorStream(true)
                .redirectOutput(Figures.FOLDER.resolve("packaging.log").toFile())
                .start();
        if (build.waitFor() != 0) {
            throw new IllegalStateException("packaging/linux.sh failed; see target/bench/packaging.log");
        }
    }

    /** What opens its window. */
    static String window() {
        return WINDOW.toAbsolutePath().toString();
    }

    /** What takes commands without one. */
    static String commands() {
        return COMMANDS.toAbsolutePath().toString();
    }
}
