package dev.pilothouse.feature.functions.version;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Needs;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.core.journal.Kept;
import dev.pilothouse.core.undo.PutsBack;
import dev.pilothouse.core.work.Progress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Leads an alias back to where it led, unless somebody has changed it since. Thread-safe; blocking. */
public final class AliasUndo implements PutsBack<Optional<Alias>> {
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
    public List<Needs> needs() {
        String function = Text.tr("the function");
        return Stream.of("GetAlias", "UpdateAlias", "CreateAlias", "DeleteAlias")
                .map(action -> new Needs("lambda:" + action, function))
                .toList();
    }

    // The target is the function's name and the alias's.
    @Override
    public Optional<Alias> now(String target) {
        String[] names = target.split(":", 2);
        return gateway.alias(names[0], names[1]);
    }

    @Override
    public boolean isLeft(Optional<Alias> now, Kept kept) {
        AliasState after = AliasState.read(kept.after());
        return AliasState.of(after.function(), after.alias(), now).equals(after);
    }

    @Override
    public String called(String target) {
        return Text.tr("The alias “{0}”", target.split(":", 2)[1]);
    }

    @Override
    public Effect put(String target, Optional<Alias> now, Kept kept, Permit permit, Progress progress) {
        AliasState before = AliasState.read(kept.before());
        Optional<Alias> back = before.toAlias(now.map(Alias::revision).orElse(""));
        if (back.isEmpty()) {
            gateway.deleteAlias(before.function(), before.alias(), permit);
            return Effect.of(Text.tr("The alias {0} is gone again.", before.alias()));
        }
        Alias left = now.isPresent()
                ? gateway.update(before.function(), back.get(), permit)
                : gateway.create(before.function(), back.get(), permit);
        return Effect.of(Text.tr("{0} leads to {1} again.", left.name(), left.words()));
    }
}
