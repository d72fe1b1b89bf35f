package dev.pilothouse.ui;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Session;
import dev.pilothouse.core.Browser;
import dev.pilothouse.core.Navigator;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Prompts;
import dev.pilothouse.core.Releases;
import dev.pilothouse.core.Settings;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.undo.SessionJournal;
import dev.pilothouse.core.work.PollingBudget;
import dev.pilothouse.core.work.Tasks;
import dev.pilothouse.core.workspace.Overlay;

/**
 * What the window lends a feature; only a feature takes it apart.
 *
 * @param window how the person is told, asked and led
 * @param chosen what the person chose and arranged
 * @param releases what the panes know to have been released
 */
public record Desk(
        Workspace workspace,
        Session session,
        AwsClients clients,
        Tasks tasks,
        Gate gate,
        SessionJournal journal,
        Window window,
        Chosen chosen,
        Releases releases) {
    /**
     * How the person is told, asked and led.
     *
     * @param navigator leads to another pane
     * @param browser opens what does not belong into a pane
     * @param dialogs for decisions of several parts
     * @param badges how much waits in each pane
     */
    public record Window(
            Notices notices, Prompts prompts, Navigator navigator, Browser browser, Dialogs dialogs, Badges badges) {}

    /**
     * What the person chose and arranged.
     *
     * @param settings for the whole program
     * @param overlay of the person's own in this workspace
     * @param polling asked by whatever reads by itself
     */
    public record Chosen(Settings settings, Overlay overlay, PollingBudget polling) {}
}
