package dev.pilothouse.feature.functions.event;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Needs;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.journal.Kept;
import dev.pilothouse.core.undo.Changed;
import dev.pilothouse.core.undo.Undoes;
import dev.pilothouse.core.work.Progress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Puts a function's shared test events back as they were, unless somebody has changed them since. Thread-safe; blocking. */
public final class SharedUndo implements Undoes {
    static final String KIND = "functions.test-events";
    private final SharedGateway gateway;

    public SharedUndo(SharedGateway gateway) {
        this.gateway = gateway;
    }

    static Kept kept(Optional<String> before, String after) {
        return new Kept(before.map(SharedUndo::bytes), Optional.of(bytes(after)));
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
        return EventCommands.SHARE.needs();
    }

    @Override
    public Effect undo(Entry entry, Kept kept, Permit permit, Progress progress) {
        String function = entry.target();
        Optional<String> now = gateway.read(function);
        if (!now.equals(kept.after().map(SharedUndo::text))) {
            throw Changed.since(Text.tr("The shared test events of {0}", function));
        }
        Optional<String> before = kept.before().map(SharedUndo::text);
        before.ifPresentOrElse(
                document -> gateway.write(function, document, now.isPresent(), permit),
                () -> gateway.delete(function, permit));
        return Effect.of(Text.tr("{0} shares the events it shared before.", function));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
