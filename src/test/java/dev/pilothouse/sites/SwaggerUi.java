package dev.pilothouse.sites;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Two releases of swagger-ui's build, unpacked by the build from {@code org.webjars:swagger-ui}. */
public enum SwaggerUi {
    FIRST("5.18.2"),
    SECOND("5.21.0");

    private final String version;

    SwaggerUi(String version) {
        this.version = version;
    }

    /** Where it lies, seen from the project, so that pictures name no folder of one machine. */
    public Path folder() {
        Path folder = Path.of("target/sites/swagger-ui-" + version, "META-INF/resources/webjars/swagger-ui", version);
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException(folder + " is not there: run mvn generate-test-resources");
        }
        return folder;
    }

    /** Its files by path, with slashes. */
    public Map<String, Path> files() throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder())) {
            all.filter(Files::isRegularFile)
                    .forEach(file ->
                            files.put(folder().relativize(file).toString().replace('\\', '/'), file));
        }
        return files;
    }
}
