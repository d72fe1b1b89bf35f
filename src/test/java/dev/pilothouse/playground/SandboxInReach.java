package dev.pilothouse.playground;

import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Playground;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.Workspaces;
import dev.pilothouse.core.workspace.Sections;
import dev.pilothouse.core.workspace.Shelf;
import dev.pilothouse.core.workspace.WorkspaceFile;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The program's playground, whose sandbox a test can reach into while the program uses it. */
public final class SandboxInReach implements Playground {
    private final Sandbox sandbox = Sandbox.start(AcmeShop.options());
    private Running running = AcmePlayground.running(sandbox);

    @Override
    public Running start() {
        return running;
    }

    /** Its workspace as one of production, kept where the window will offer it first. */
    public void offerAsProduction(Path settings) {
        new Shelf(settings, new WorkspaceFile(Sections.installed()))
                .keep(Workspaces.in(Environment.PRODUCTION, running.workspace()));
    }

    /** Puts a workspace on the shelf that signs in here and has no section for any pane. */
    public void offerWithoutSections(Path settings) {
        Workspace whole = running.workspace();
        new Shelf(settings, new WorkspaceFile(Sections.installed()))
                .keep(new Workspace(
                        "Bare Shop",
                        Environment.STAGING,
                        whole.account(),
                        whole.region(),
                        whole.signIn(),
                        whole.endpoint(),
                        whole.roles(),
                        Map.of()));
    }

    /**
     * Its people may do from now on what the policies under {@code assets/iam} allow, and nothing else, and the workspace says
     * so: the operator, support as {@code support-edit}, the administrator as {@code support-read}.
     */
    public SandboxInReach withShippedRoles() {
        ShippedPolicies.holdIn(sandbox);
        running = new Handed(running, Workspaces.with(ShippedPolicies.roles(), running.workspace()));
        return this;
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    /** The same with another workspace. */
    private record Handed(Running whole, Workspace workspace) implements Running {
        @Override
        public List<Playground.Person> people() {
            return whole.people();
        }

        @Override
        public Optional<String> authenticatorCode(String email) {
            return whole.authenticatorCode(email);
        }

        @Override
        public Optional<String> sentCode(String email) {
            return whole.sentCode(email);
        }

        @Override
        public List<Trouble> troubles() {
            return whole.troubles();
        }

        @Override
        public void close() {
            whole.close();
        }
    }
}
