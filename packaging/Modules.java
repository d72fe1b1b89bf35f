import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The modules that {@code modules.txt} lists. */
final class Modules {
    private static final String SANDBOX = "sandbox:";

    private Modules() {}

    static List<String> read(Path list, boolean sandbox) throws IOException {
        return Files.readAllLines(list).stream()
                .map(line -> line.replaceAll("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .filter(line -> sandbox || !line.startsWith(SANDBOX))
                .map(line -> line.replace(SANDBOX, "").strip())
                .toList();
    }
}
