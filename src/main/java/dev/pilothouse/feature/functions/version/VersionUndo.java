package dev.pilothouse.feature.functions.version;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Needs;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.journal.Kept;
import dev.pilothouse.core.undo.Undoes;
import dev.pilothouse.core.work.Progress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Takes a version away that was published from here, as long as no alias leads to it. Thread-safe; blocking. */
public final class VersionUndo implements Undoes {
    static final String KIND = "functions.version";
    private final VersionGateway gateway;

    public VersionUndo(VersionGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * What is kept of the publishing: the number that was the newest before, so that what came after it is the version.
     *
     * @param newest before; empty where there was none
     */
    static Kept kept(Optional<String> newest) {
        return new Kept(newest.map(it -> it.getBytes(StandardCharsets.UTF_8)), Optional.empty());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Needs> needs() {
        String function = Text.tr("the function");
        return List.of(
                new Needs("lambda:ListVersionsByFunction", function),
                new Needs("lambda:ListAliases", function),
                new Needs("lambda:DeleteFunction", function));
    }

    @Override
    public Effect undo(Entry entry, Kept kept, Permit permit, Progress progress) {
        Versions now = gateway.read(entry.target());
        String number = entry.paths().stream()
                .filter(path -> path.matches("\\d+"))
                .findFirst()
                .orElseThrow(() -> Refused.notDone(
                        Text.tr("Lambda published nothing new, so there is nothing to take away."),
                        Text.tr("Nothing was changed.")));
        if (now.version(number).isEmpty()) {
            throw Refused.notDone(
                    Text.tr("Version {0} is not there any more.", number), Text.tr("Nothing was changed."));
        }
        List<String> aliases = now.leadingTo(number).stream().map(Alias::name).toList();
        if (!aliases.isEmpty()) {
            throw Refused.notDone(
                    Text.tr("{0} leads to version {1}.", String.join(", ", aliases), number),
                    Text.tr("Lead it elsewhere first."));
        }
        gateway.delete(entry.target(), number, permit);
        return Effect.of(Text.tr("Version {0} is gone.", number));
    }
}
