package dev.pilothouse.feature.functions.setup;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Needs;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.core.journal.Kept;
import dev.pilothouse.core.undo.PutsBack;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.functions.shape.FunctionShape;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Puts memory, time and variables back as they were, unless somebody has changed them since. Thread-safe; blocking. */
public final class SettingsUndo implements PutsBack<FunctionShape> {
    static final String KIND = "functions.settings";
    private static final JsonMapper JSON = JsonMapper.shared();
    private final SetupGateway gateway;

    public SettingsUndo(SetupGateway gateway) {
        this.gateway = gateway;
    }

    static Kept kept(Settings before, Settings after) {
        return new Kept(Optional.of(JSON.writeValueAsBytes(before)), Optional.of(JSON.writeValueAsBytes(after)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Needs> needs() {
        return SetupCommands.SAVE.needs();
    }

    @Override
    public FunctionShape now(String function) {
        return gateway.read(function);
    }

    @Override
    public boolean isLeft(FunctionShape now, Kept kept) {
        return Settings.of(now).equals(read(kept.after()));
    }

    @Override
    public String called(String function) {
        return Text.tr("The setup of {0}", function);
    }

    @Override
    public Effect put(String function, FunctionShape now, Kept kept, Permit permit, Progress progress)
            throws InterruptedException {
        gateway.save(now, read(kept.before()), permit, progress);
        return Effect.of(Text.tr("{0} is set up as it was.", function));
    }

    private static Settings read(Optional<byte[]> side) {
        return JSON.readValue(side.orElseThrow(), Settings.class);
    }
}
