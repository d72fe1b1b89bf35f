package dev.pilothouse.feature.logs.insights;

import dev.pilothouse.aws.logs.SavedQueries;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Needs;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.core.journal.Kept;
import dev.pilothouse.core.undo.PutsBack;
import dev.pilothouse.core.work.Progress;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Puts a query of the account back as it was, unless somebody has changed it since. Thread-safe; blocking. */
public final class QueryUndo implements PutsBack<Optional<SavedQueries.Saved>> {
    static final String KIND = "logs.query";
    private static final JsonMapper JSON = JsonMapper.shared();
    private final DefinitionsGateway gateway;

    public QueryUndo(DefinitionsGateway gateway) {
        this.gateway = gateway;
    }

    static Kept kept(Optional<SavedQueries.Saved> before, Optional<Definition> after) {
        return new Kept(before.map(Definition::of).map(JSON::writeValueAsBytes), after.map(JSON::writeValueAsBytes));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Needs> needs() {
        return QueryCommands.back();
    }

    @Override
    public Optional<SavedQueries.Saved> now(String name) {
        return gateway.named(name);
    }

    @Override
    public boolean isLeft(Optional<SavedQueries.Saved> now, Kept kept) {
        return now.map(Definition::of).equals(read(kept.after()));
    }

    @Override
    public String called(String name) {
        return Text.tr("The query “{0}”", name);
    }

    @Override
    public Effect put(String name, Optional<SavedQueries.Saved> now, Kept kept, Permit permit, Progress progress) {
        Optional<Definition> before = read(kept.before());
        if (before.isPresent()) {
            gateway.put(before.get(), now, permit);
            return Effect.of(Text.tr("The account keeps “{0}” as before.", name));
        }
        gateway.delete(now.orElseThrow(), permit);
        return Effect.of(Text.tr("The account keeps no query “{0}” any more.", name));
    }

    private static Optional<Definition> read(Optional<byte[]> side) {
        return side.map(bytes -> JSON.readValue(bytes, Definition.class));
    }
}
