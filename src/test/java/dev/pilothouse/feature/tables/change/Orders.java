package dev.pilothouse.feature.tables.change;

import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.PlainJson;
import java.util.List;

/** Items for tests, written as JSON with single quotes. */
public final class Orders {
    public static final List<String> KEYS = List.of("orderId");

    private Orders() {}

    public static Item item(String json) {
        return PlainJson.read(json.replace('\'', '"'), Item.EMPTY).orElseThrow();
    }

    public static Key key(Item item) {
        return Key.of(item, KEYS);
    }
}
