package dev.pilothouse.feature.tables.transfer;

import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Finds the columns of a CSV: one for each attribute of any item, keys first, and what kind all of its values fit in. */
final class CsvColumns {
    private final SequencedMap<String, Optional<CellKind>> kinds = new LinkedHashMap<>();

    CsvColumns(List<String> keys) {
        keys.forEach(key -> kinds.put(key, Optional.empty()));
    }

    /** @param shown the item as it will be written, where something of it is masked */
    void see(Item item, Item shown) {
        item.attributes().forEach((name, value) -> {
            boolean masked = !value.equals(shown.attributes().get(name));
            CellKind kind = masked ? new CellKind.Masked() : kind(value);
            kinds.merge(name, Optional.of(kind), (one, other) -> Optional.of(both(one, other.orElseThrow())));
        });
    }

    private static CellKind both(Optional<CellKind> known, CellKind more) {
        if (known.isEmpty() || known.get().equals(more)) {
            return more;
        }
        boolean masked = known.get() instanceof CellKind.Masked || more instanceof CellKind.Masked;
        return masked ? new CellKind.Masked() : new CellKind.Any();
    }

    // Half a character is lost in UTF-8; as JSON it is written by its number.
    private static CellKind kind(Value value) {
        boolean odd = value instanceof Value.Text(String text)
                && !StandardCharsets.UTF_8.newEncoder().canEncode(text);
        return odd ? new CellKind.Any() : new CellKind.Of(value.type());
    }

    List<CsvHeader> headers() {
        List<CsvHeader> headers = new ArrayList<>();
        kinds.forEach((name, kind) -> headers.add(new CsvHeader(name, kind.orElse(new CellKind.Of(Type.TEXT)))));
        return headers;
    }
}
