package dev.pilothouse.playground;

import dev.pilothouse.core.workspace.Sections;
import dev.pilothouse.core.workspace.WorkspaceFile;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.alone.Handout;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sample application's workspace, for an installation of the program that has no sandbox. */
public final class WorkspaceHandout implements Handout {
    @Override
    public void write(Sandbox sandbox, URI site, Path file) throws IOException {
        Files.write(file, new WorkspaceFile(Sections.installed()).write(AcmePlayground.workspace(sandbox, site)));
    }
}
