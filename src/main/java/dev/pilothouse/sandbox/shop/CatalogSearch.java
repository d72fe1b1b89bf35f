package dev.pilothouse.sandbox.shop;

import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.lambda.Code;
import dev.pilothouse.sandbox.lambda.Context;
import dev.pilothouse.sandbox.lambda.Failure;
import dev.pilothouse.sandbox.lambda.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code catalog-search}: finds products by words and category, mostly among those that it read before. */
final class CatalogSearch implements Code {
    private static final List<String> CATEGORIES = List.of("kitchen", "office", "clothes", "travel", "garden");
    private static final int PAGE = 12;
    private static final int MOST = 100;
    private static final int MISSES = 18;

    private final ShopData data;
    private final Map<String, List<Value.Tree>> cache = new ConcurrentHashMap<>();

    CatalogSearch(ShopData data) {
        this.data = data;
    }

    @Override
    public void handle(JsonNode event, Context context) throws Exception {
        JsonNode asked = event.path("queryStringParameters");
        String words = asked.path("q")
                .asStringOpt()
                .orElseThrow(() -> new Failure(
                        "KeyError",
                        "'q'",
                        "File \"/var/task/search.py\", line 31, in handler",
                        "  q = event[\"queryStringParameters\"][\"q\"]"));
        String category = asked.path("category").asString("");
        context.memory(96 + context.random().nextInt(40));
        boolean cached = context.random().nextInt(100) >= MISSES;
        context.log(Level.DEBUG, "cache " + (cached ? "hit" : "miss") + " q=" + words);
        List<Value.Tree> found = new ArrayList<>();
        for (String each : category.isBlank() ? CATEGORIES : List.of(category)) {
            found.addAll(products(each, cached, context));
        }
        List<Value.Tree> hits = found.stream()
                .filter(it ->
                        ShopData.text(it, "name").toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT)))
                .toList();
        context.log(
                hits.isEmpty() ? Level.WARN : Level.INFO,
                (hits.isEmpty() ? "nothing found" : "found " + hits.size()) + " q=" + words);
        context.answer(Http.answer(200, body(hits)));
    }

    private List<Value.Tree> products(String category, boolean cached, Context context) throws Exception {
        List<Value.Tree> known = cache.getOrDefault(category, List.of());
        if (cached && !known.isEmpty()) {
            context.pass(Waits.about(context.random(), 2));
            return known;
        }
        List<Value.Tree> read = context.call(
                "DynamoDB",
                "Query Products byCategory",
                Waits.about(context.random(), 9),
                () -> data.productsIn(category, MOST));
        cache.put(category, read);
        return read;
    }

    private static ObjectNode body(List<Value.Tree> hits) {
        ObjectNode body = ShopData.object().put("count", hits.size());
        ArrayNode products = body.putArray("products");
        hits.stream()
                .limit(PAGE)
                .forEach(it -> products.add(ShopData.json(it, "sku", "name", "category", "price", "stock")));
        return body;
    }
}
