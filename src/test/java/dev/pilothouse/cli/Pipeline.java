package dev.pilothouse.cli;

import dev.pilothouse.aws.Issued;
import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.Workspaces;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.journal.History;
import dev.pilothouse.core.journal.Journal;
import dev.pilothouse.core.workspace.Sections;
import dev.pilothouse.core.workspace.WorkspaceFile;
import dev.pilothouse.feature.site.SiteTown;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A build machine that has keys of the operator, and runs commands in this process. */
final class Pipeline {
    final SiteTown town;
    final Path folder;
    private final Issued keys;

    Pipeline(SiteTown town, Path folder) {
        this(town, folder, Optional.of(town.sandbox.address()));
    }

    private Pipeline(SiteTown town, Path folder, Optional<URI> issuer) {
        this.town = town;
        this.folder = folder;
        this.keys = new Issued(StaticCredentialsProvider.create(town.keysOf("operator@acme.example")), issuer);
    }

    /** What a command said, and its exit code. */
    record Said(int exit, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    /** The same machine with keys that came from elsewhere. */
    Pipeline withKeysOf(Optional<URI> issuer) {
        return new Pipeline(town, folder, issuer);
    }

    /** The application's workspace file. */
    Path workspace(Environment environment) throws IOException {
        return write(environment, acme(environment));
    }

    Workspace acme(Environment environment) {
        JsonNode section = JsonMapper.shared()
                .createObjectNode()
                .put("bucket", AcmeShop.BUCKET)
                .put("distribution", AcmeShop.DISTRIBUTION)
                .put("address", town.edge.toString());
        return Workspaces.in(environment, Workspaces.acme(town.sandbox.address(), Map.of("site", section)));
    }

    Path write(Object name, Workspace workspace) throws IOException {
        return Files.write(folder.resolve(name + ".json"), new WorkspaceFile(Sections.installed()).write(workspace));
    }

    Said run(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(print(out), print(err), false);
        String[] words = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
        int exit = Program.run(words, terminal, new Surroundings(profile -> keys, folder.resolve("journal")));
        return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The journal's entries, newest first. */
    List<Entry> journal() throws IOException {
        try (History history =
                Journal.in(folder.resolve("journal"), Clock.systemUTC()).history()) {
            return history.next(50);
        }
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
