package dev.pilothouse.bench;

import dev.pilothouse.core.Workspaces;
import dev.pilothouse.core.workspace.Sections;
import dev.pilothouse.core.workspace.WorkspaceFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code pilothouse deploy} for a bucket without a distribution, as a build machine calls it. */
record DeployCommandLine(URI endpoint, String bucket) {
    /** What the program is called with. */
    String[] arguments(Path folder) throws IOException {
        JsonNode section = JsonMapper.shared().createObjectNode().put("bucket", bucket);
        Path file = Files.createDirectories(home()).resolve(bucket + ".json");
        WorkspaceFile format = new WorkspaceFile(Sections.installed());
        Files.write(file, format.write(Workspaces.acme(endpoint, Map.of("site", section))));
        return new String[] {"deploy", file.toString(), folder.toString()};
    }

    /** Its keys, which are this endpoint's, and a place for its journal. */
    Map<String, String> variables() {
        return Map.of(
                "AWS_ACCESS_KEY_ID", "AKIDEXAMPLE",
                "AWS_SECRET_ACCESS_KEY", "secret",
                "AWS_ENDPOINT_URL", endpoint.toString(),
                "AWS_EC2_METADATA_DISABLED", "true",
                "XDG_DATA_HOME", home().toString());
    }

    private static Path home() {
        return Figures.FOLDER.resolve("home").toAbsolutePath();
    }
}
