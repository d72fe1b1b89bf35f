package dev.pilothouse.feature.activity;

import dev.pilothouse.core.command.Needs;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.journal.Change;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.journal.Kept;
import dev.pilothouse.core.undo.Changed;
import dev.pilothouse.core.undo.Undoes;
import dev.pilothouse.core.work.Progress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A kind of change that is taken back without AWS. */
final class Cell implements Undoes {
    private final AtomicReference<String> value;

    Cell(String value) {
        this.value = new AtomicReference<>(value);
    }

    static Change change(String title, String before, String after) {
        return Change.of("test", title)
                .to("cell", List.of())
                .reversible("test.cell", 1, () -> new Kept(Optional.of(bytes(before)), Optional.of(bytes(after))));
    }

    String value() {
        return value.get();
    }

    @Override
    public String kind() {
        return "test.cell";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Needs> needs() {
        return List.of(new Needs("test:Set", "cell"));
    }

    @Override
    public Effect undo(Entry entry, Kept kept, Permit permit, Progress progress) {
        if (!value.get().equals(text(kept.after()))) {
            throw Changed.since("The cell");
        }
        value.set(text(kept.before()));
        return Effect.AS_ANNOUNCED;
    }

    private static String text(Optional<byte[]> bytes) {
        return new String(bytes.orElseThrow(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
