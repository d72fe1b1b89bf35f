package dev.pilothouse.feature.tables.change;

import dev.pilothouse.feature.tables.item.DynamoJson;
import dev.pilothouse.feature.tables.item.Item;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Items as they are kept on disk: UTF-8, a title with a version, then DynamoDB JSON, one a line, {@code -} for none. */
final class Lines {
    private static final String NONE = "-";

    private Lines() {}

    static byte[] write(String title, List<Optional<Item>> items) {
        List<String> lines = new ArrayList<>(List.of(title));
        items.forEach(item -> lines.add(item.map(DynamoJson::line).orElse(NONE)));
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException where it is not what {@link #write} wrote under this title */
    static Iterator<Optional<Item>> read(String title, byte[] kept) {
        List<String> lines = new String(kept, StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(title)) {
            throw new IllegalArgumentException("not " + title);
        }
        return lines.stream()
                .skip(1)
                .<Optional<Item>>map(line -> line.equals(NONE)
                        ? Optional.empty()
                        : Optional.of(DynamoJson.read(line).orElseThrow()))
                .iterator();
    }

    static Item next(Iterator<Optional<Item>> items) {
        return items.next().orElseThrow(() -> new NoSuchElementException("an item is missing"));
    }
}
