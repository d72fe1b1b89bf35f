package dev.pilothouse.feature.functions.event;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Needs;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.core.journal.Kept;
import dev.pilothouse.core.undo.PutsBack;
import dev.pilothouse.core.work.Progress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Puts a function's shared test events back as they were, unless somebody has changed them since. Thread-safe; blocking. */
public final class SharedUndo implements PutsBack<Optional<String>> {
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
    public List<Needs> needs() {
        return EventCommands.SHARE.needs();
    }

    @Override
    public Optional<String> now(String function) {
        return gateway.read(function);
    }

    @Override
    public boolean isLeft(Optional<String> now, Kept kept) {
        return now.equals(kept.after().map(SharedUndo::text));
    }

    @Override
    public String called(String function) {
        return Text.tr("The shared test events of {0}", function);
    }

    @Override
    public Effect put(String function, Optional<String> now, Kept kept, Permit permit, Progress progress) {
        kept.before()
                .map(SharedUndo::text)
                .ifPresentOrElse(
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
