package dev.pilothouse.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.Window;
import dev.pilothouse.app.Opening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the desktop is told about the program. */
class DesktopFilesTest {
    private static final Path LINUX = Path.of("packaging", "linux");
    private static final String TYPE = "application/vnd.pilothouse.workspace+json";

    @Test
    void theDesktopOpensWorkspaceFilesAndNothingElse() throws IOException {
        Map<String, String> entry = Files.readAllLines(LINUX.resolve("pilothouse.desktop")).stream()
                .filter(line -> line.contains("="))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        assertThat(entry).containsEntry("MimeType", TYPE + ";").containsEntry("StartupWMClass", Window.class.getName());
        // %f is one file on this computer; addresses are not handed over.
        assertThat(entry.get("Exec")).endsWith(" %f");
    }

    @Test
    void theNamesOfWorkspaceFilesEndAsTheProgramExpects() throws IOException {
        String type = Files.readString(LINUX.resolve("pilothouse.xml"));
        assertThat(type.lines().filter(line -> line.contains("<glob")).toList())
                .isEqualTo(List.of("    <glob pattern=\"*" + Opening.ENDING + "\"/>"));
        assertThat(type).contains("type=\"" + TYPE + "\"");
        assertThat(Files.readString(Path.of("packaging", "windows.ps1")))
                .contains("extension=" + Opening.ENDING.substring(1), "mime-type=" + TYPE);
    }
}
