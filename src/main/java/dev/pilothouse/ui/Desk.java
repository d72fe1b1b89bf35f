package dev.pilothouse.ui;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Session;
import dev.pilothouse.core.Browser;
import dev.pilothouse.core.Navigator;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Prompts;
import dev.pilothouse.core.Settings;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.undo.SessionJournal;
import dev.pilothouse.core.work.Tasks;

/** What the window lends a feature; only a feature takes it apart. */
public record Desk(
        Workspace workspace,
        Session session,
        AwsClients clients,
        Tasks tasks,
        Gate gate,
        SessionJournal journal,
        Notices notices,
        Prompts prompts,
        Navigator navigator,
        Browser browser,
        Settings settings) {}
