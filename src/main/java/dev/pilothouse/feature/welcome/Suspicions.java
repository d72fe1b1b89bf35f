package dev.pilothouse.feature.welcome;

import dev.pilothouse.core.Scripts;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.workspace.Shelf;
import dev.pilothouse.ui.Environments;
import java.util.ArrayList;
import java.util.List;

/** What a workspace from elsewhere may be up to, in sentences: a name that looks like another, ids that don't go together. */
final class Suspicions {
    private final Workspace workspace;
    private final List<String> found = new ArrayList<>();

    private Suspicions(Workspace workspace) {
        this.workspace = workspace;
    }

    static List<String> about(Workspace workspace, List<Workspace> kept) {
        Suspicions suspicions = new Suspicions(workspace);
        suspicions.scripts();
        suspicions.regions();
        kept.stream().filter(other -> !Shelf.same(other, workspace)).forEach(suspicions::beside);
        suspicions.everything();
        return suspicions.found;
    }

    private void scripts() {
        Scripts.mixed(workspace.name())
                .ifPresent(scripts -> found.add(Text.tr(
                        "The name mixes letters of {0}: it is written {1}.",
                        scripts, Visible.escaped(workspace.name()))));
    }

    private void regions() {
        String users = workspace.signIn().userPool().replaceAll("_.*", "");
        String identities = workspace.signIn().identityPool().replaceAll(":.*", "");
        if (!users.equals(workspace.region())) {
            found.add(Text.tr("The user pool is in {0}, the application in {1}.", users, workspace.region()));
        }
        if (!identities.equals(users)) {
            found.add(Text.tr("The identity pool is in {0}, the user pool in {1}.", identities, users));
        }
    }

    private void beside(Workspace other) {
        String called = Text.tr("“{0}” ({1})", other.name(), Environments.name(other.environment()));
        if (!other.name().equals(workspace.name())
                && Scripts.looks(other.name()).equals(Scripts.looks(workspace.name()))) {
            found.add(Text.tr(
                    "Its name looks like {0}, which you have: here it is written {1}.",
                    called, Visible.escaped(workspace.name())));
        }
        if (other.environment() != workspace.environment()
                && !workspace.sections().isEmpty()
                && other.account().equals(workspace.account())
                && other.sections().equals(workspace.sections())) {
            found.add(Text.tr(
                    "It has the same resources as {0}, but calls them {1}.",
                    called, Environments.name(workspace.environment())));
        } else if (other.name().equals(workspace.name()) && !other.signIn().equals(workspace.signIn())) {
            found.add(Text.tr(
                    "{0} signs people in elsewhere: at {1}.",
                    called, other.signIn().userPool()));
        }
    }

    private void everything() {
        workspace.roles().forEach((role, actions) -> {
            if (actions.contains("*")) {
                found.add(Text.tr("The role {0} is listed with every action.", role));
            }
        });
    }
}
