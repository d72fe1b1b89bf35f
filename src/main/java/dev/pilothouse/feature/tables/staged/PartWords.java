package dev.pilothouse.feature.tables.staged;

import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.core.undo.Part;
import dev.pilothouse.feature.tables.change.Reversal;
import dev.pilothouse.feature.tables.editor.diff.ValueWords;
import dev.pilothouse.feature.tables.editor.hidden.Hidden;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.mask.Mask;
import dev.pilothouse.feature.tables.settings.TablesSettings;
import java.util.Optional;
import java.util.stream.Collectors;

/** What of a commit can be taken back, in words. Pure. */
public record PartWords(TablesSettings settings, Environment environment) {
    /** @param table that the piece lies in */
    public Part of(String table, Reversal.Piece piece) {
        Mask mask = Mask.of(
                settings.table(table), environment, piece.keys().getFirst().names());
        Hidden hidden = Hidden.of(mask);
        String item = piece.keys().stream().map(Key::words).collect(Collectors.joining(" → "));
        return new Part(
                Visible.line(item),
                piece.path().map(Path::toString).map(Visible::line).orElse(""),
                words(piece, piece.now(), hidden),
                words(piece, piece.before(), hidden));
    }

    private static String words(Reversal.Piece piece, Optional<Value> value, Hidden hidden) {
        if (piece.path().isEmpty()) {
            return value.map(it -> it instanceof Value.Tree(var members)
                            ? Text.tr("{0,choice,1#1 attribute|1<{0} attributes}", members.size())
                            : "")
                    .orElse("");
        }
        return value.map(it -> ValueWords.json(piece.path().get(), it, hidden)).orElse("");
    }
}
