package dev.pilothouse.playground;

import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Playground;
import dev.pilothouse.core.WorkspaceFile;
import dev.pilothouse.core.Workspaces;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The program's playground, whose sandbox a test can reach into while the program uses it. */
public final class SandboxInReach implements Playground {
    private final Sandbox sandbox = Sandbox.start(AcmeShop.options());
    private final Running running = AcmePlayground.running(sandbox);

    @Override
    public Running start() {
        return running;
    }

    /** Its workspace, written as a file of production that the window will offer first. */
    public void offerAsProduction(Path settings) throws IOException {
        Path file = settings.resolve("acme-production.json");
        Files.createDirectories(settings);
        WorkspaceFile.write(file, Workspaces.in(Environment.PRODUCTION, running.workspace()));
        Path chosen = settings.resolve("settings.json");
        ObjectNode members = Files.exists(chosen)
                ? (ObjectNode) JsonMapper.shared().readTree(Files.readAllBytes(chosen))
                : JsonMapper.shared().createObjectNode();
        members.putArray("recentWorkspaces").add(file.toAbsolutePath().toString());
        Files.write(chosen, JsonMapper.shared().writeValueAsBytes(members));
    }

    public Sandbox sandbox() {
        return sandbox;
    }
}
