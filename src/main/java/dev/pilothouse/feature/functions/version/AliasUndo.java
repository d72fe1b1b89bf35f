package dev.pilothouse.feature.functions.version;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Needs;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.journal.Kept;
import dev.pilothouse.core.undo.Changed;
import dev.pilothouse.core.undo.Undoes;
import dev.pilothouse.core.work.Progress;
import java.util.List;
import java.util.Optional;

/** Leads an alias back to where it led, unless somebody has changed it since. Thread-safe; blocking. */
public final class AliasUndo implements Undoes {
    static final String KIND = "functions.alias";
    private final VersionGateway gateway;

    public AliasUndo(VersionGateway gateway) {
        this.gateway = gateway;
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
        return List.of(new Needs("lambda:GetAlias", function), new Needs("lambda:UpdateAlias", function));
    }

    @Override
    public Effect undo(Entry entry, Kept kept, Permit permit, Progress progress) {
        AliasState before = AliasState.read(kept.before());
        AliasState after = AliasState.read(kept.after());
        Optional<Alias> now = gateway.alias(after.function(), after.alias());
        if (!AliasState.of(after.function(), after.alias(), now).equals(after)) {
            throw Changed.since(Text.tr("The alias “{0}”", after.alias()));
        }
        Optional<Alias> back = before.toAlias(now.map(Alias::revision).orElse(""));
        if (back.isEmpty()) {
            gateway.deleteAlias(after.function(), after.alias(), permit);
            return Effect.of(Text.tr("The alias {0} is gone again.", after.alias()));
        }
        Alias left = now.isPresent()
                ? gateway.update(after.function(), back.get(), permit)
                : gateway.create(after.function(), back.get(), permit);
        return Effect.of(Text.tr("{0} leads to {1} again.", left.name(), left.words()));
    }
}
