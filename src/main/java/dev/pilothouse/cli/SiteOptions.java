package dev.pilothouse.cli;

import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.workspace.Sections;
import dev.pilothouse.core.workspace.WorkspaceFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command takes: which application, and as whom. Picocli fills it in. */
final class SiteOptions {
    @Parameters(index = "0", paramLabel = "WORKSPACE", description = "The workspace file of the application.")
    private Path file;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "Takes the AWS keys from this profile, and not from the environment.")
    private Optional<String> profile = Optional.empty();

    @Option(
            names = "--endpoint",
            paramLabel = "ADDRESS",
            description = "An emulator of AWS on this computer, in place of the workspace's. It gets only keys of its"
                    + " own: AWS_ENDPOINT_URL, or endpoint_url in the profile, has to be the same address.")
    private Optional<URI> endpoint = Optional.empty();

    @Option(names = "--json", description = "Answers with one JSON object on standard output.")
    private boolean json;

    Optional<String> profile() {
        return profile;
    }

    boolean json() {
        return json;
    }

    /** Reads the workspace's file. */
    Workspace workspace() {
        Workspace read = new WorkspaceFile(Sections.installed()).read(file);
        return endpoint.isEmpty()
                ? read
                : new Workspace(
                        read.name(),
                        read.environment(),
                        read.account(),
                        read.region(),
                        read.signIn(),
                        endpoint,
                        read.roles(),
                        read.sections());
    }
}
