package dev.pilothouse.cli;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Faults;
import dev.pilothouse.aws.Session;
import dev.pilothouse.aws.signin.MachineSignIn;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.command.Guard;
import dev.pilothouse.core.journal.Author;
import dev.pilothouse.core.journal.Change;
import dev.pilothouse.core.journal.Journal;
import dev.pilothouse.core.journal.Recorder;
import dev.pilothouse.core.journal.Values;
import dev.pilothouse.core.secret.SecretMemory;
import dev.pilothouse.feature.site.SiteEngine;
import dev.pilothouse.feature.site.UnattendedEngine;
import dev.pilothouse.feature.site.preview.PreviewEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/**
 * An application that a command is signed in to.
 *
 * @param releases what writes; it passes the gate
 */
record Opened(
        Workspace workspace,
        Session session,
        AwsClients clients,
        SiteEngine engine,
        PreviewEngine previews,
        UnattendedEngine releases)
        implements AutoCloseable {
    /**
     * Signs in.
     *
     * @param guard open as far as it will be
     * @param told what could not be written into the journal
     */
    static Opened of(Workspace workspace, Guard guard, SiteOptions options, Surroundings here, Consumer<Fault> told) {
        Session session = MachineSignIn.signIn(workspace, here.keys().apply(options.profile()));
        Recorder journal = journal(here.journal(), workspace, session, told);
        guard.reason().ifPresent(reason -> noteUnlocked(journal, reason));
        Gate gate = new Gate(workspace.roles().getOrDefault(session.role(), List.of()), guard);
        AwsClients clients = new AwsClients(session, call -> {});
        SiteEngine engine = SiteEngine.of(clients, session, workspace);
        PreviewEngine previews = PreviewEngine.of(clients, session, workspace);
        UnattendedEngine releases = new UnattendedEngine(engine, previews, gate, journal);
        return new Opened(workspace, session, clients, engine, previews, releases);
    }

    @Override
    public void close() {
        clients.close();
    }

    private static Recorder journal(Path folder, Workspace workspace, Session session, Consumer<Fault> told) {
        Clock clock = Clock.systemUTC();
        Author author = new Author(
                session.person(),
                session.role(),
                session.account(),
                session.region(),
                workspace.name(),
                workspace.environment());
        // No change without a window keeps values, so their key needs no keychain.
        Values none = new Values(folder, new SecretMemory(), Guard.IDLE, clock);
        return new Recorder(Journal.in(folder, clock), none, author, new Faults(), told);
    }

    private static void noteUnlocked(Recorder journal, String reason) {
        try {
            journal.note(
                    "unlock",
                    reason,
                    Change.of("app", Text.tr("Unlock production for one command"))
                            .irreversible(Text.tr("Unlocking changes nothing; it ends with the command.")));
        } catch (IOException e) {
            throw new Refused(
                    Fault.notDone(
                            Text.tr("That production was unlocked could not be written into the journal."),
                            Text.tr("Nothing was changed. See that its folder can be written.")),
                    e);
        }
    }
}
