package dev.pilothouse.cli;

import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.command.Guard;
import dev.pilothouse.feature.site.release.Deletion;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What commands take that change something: production's lock and the typed name, as in the window. Picocli fills it in. */
final class WriteOptions {
    @Option(names = "--unlock", description = "Unlocks production for this command; needs --reason.")
    private boolean unlock;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Why production is changed; it is written into the journal.")
    private String reason = "";

    @Option(
            names = "--yes",
            paramLabel = "BUCKET",
            description = "The name of the site's bucket, as one types it in the window before production is changed or"
                    + " much is deleted.")
    private Optional<String> typed = Optional.empty();

    @Option(names = "--note", paramLabel = "TEXT", description = "What the site's history says of the release.")
    private String note = "";

    String note() {
        return note;
    }

    /** Opens the guard as far as the options go; refused where that is not enough for the workspace. */
    void open(Guard guard, Workspace workspace) {
        if (workspace.environment() != Environment.PRODUCTION) {
            return;
        }
        String bucket = SiteSettings.of(workspace).bucket();
        if (!unlock) {
            throw Refused.notDone(
                    Text.tr("{0} is production, which is read-only.", workspace.name()),
                    Text.tr("Nothing was sent. Add --unlock --reason \"…\" --yes {0} to change it.", bucket));
        }
        guard.unlock(reason, Guard.USUAL);
        if (!typed.equals(Optional.of(bucket))) {
            throw Refused.notDone(
                    Text.tr("{0} is production, and the name of its bucket was not given.", workspace.name()),
                    Text.tr("Nothing was sent. Add --yes {0}.", bucket));
        }
    }

    /** Refused where so much goes that it may be a mistake, and the bucket's name was not given. */
    void allow(Deletion deletion, Workspace workspace) {
        String bucket = SiteSettings.of(workspace).bucket();
        if (deletion.large() && !typed.equals(Optional.of(bucket))) {
            throw Refused.notDone(
                    Text.tr("This deletes much at once: {0,choice,1#1 file|1<{0} files}.", deletion.gone()),
                    Text.tr(
                            "Nothing was changed. Look at the plan; where it is what you mean, add --yes {0}.",
                            bucket));
        }
    }
}
