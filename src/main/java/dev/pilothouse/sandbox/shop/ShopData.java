package dev.pilothouse.sandbox.shop;

import dev.pilothouse.sandbox.dynamodb.DynamoDbService;
import dev.pilothouse.sandbox.dynamodb.value.Numbers;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shop's tables as its code sees them. Thread-safe.
 *
 * @param writes false where nothing is changed: what is said to be done is not
 */
record ShopData(DynamoDbService tables, boolean writes) {
    static final String ORDERS = "Orders";
    static final String PRODUCTS = "Products";
    static final String CUSTOMERS = "Customers";
    private static final String CARTS = "Carts";

    static ShopData of(DynamoDbService tables) {
        return new ShopData(tables, true);
    }

    Optional<Value.Tree> order(String id) {
        return tables.items().get(ORDERS, key("orderId", id));
    }

    Optional<Value.Tree> customer(String id) {
        return tables.items().get(CUSTOMERS, key("customerId", id));
    }

    Optional<Value.Tree> product(String sku) {
        return tables.items().get(PRODUCTS, key("sku", sku));
    }

    /** The newest first. */
    List<Value.Tree> ordersOf(String customer, int most) {
        return tables.items().query(ORDERS, Optional.of("byCustomer"), new Value.Text(customer), false, most);
    }

    /** The newest first. */
    List<Value.Tree> ordersThatAre(String status, int most) {
        return tables.items().query(ORDERS, Optional.of("byStatus"), new Value.Text(status), false, most);
    }

    /** The cheapest first. */
    List<Value.Tree> productsIn(String category, int most) {
        return tables.items().query(PRODUCTS, Optional.of("byCategory"), new Value.Text(category), true, most);
    }

    List<Value.Tree> cart(String customer) {
        return tables.items().query(CARTS, Optional.empty(), new Value.Text(customer), true, 50);
    }

    void empty(String customer) {
        if (!writes) {
            return;
        }
        cart(customer)
                .forEach(line -> tables.items()
                        .delete(
                                CARTS,
                                new Value.Tree(Map.of(
                                        "customerId", line.values().get("customerId"),
                                        "sku", line.values().get("sku")))));
    }

    void put(String table, Value.Tree item) {
        if (writes) {
            tables.put(table, item);
        }
    }

    /** Gives an order another status and its version one more. */
    void become(String order, String status) {
        if (!writes) {
            return;
        }
        tables.change(ORDERS, key("orderId", order), before -> {
            Map<String, Value> values = new LinkedHashMap<>(before.values());
            values.put("status", new Value.Text(status));
            if (values.get("version") instanceof Value.Num(BigDecimal version)) {
                values.put("version", new Value.Num(Numbers.plus(version, BigDecimal.ONE)));
            }
            return new Value.Tree(values);
        });
    }

    /** A text of an item; empty where it is none. */
    static String text(Value.Tree item, String name) {
        return item.get(name)
                .map(value -> switch (value) {
                    case Value.Text(String text) -> text;
                    case Value.Num(BigDecimal number) -> number.toPlainString();
                    default -> "";
                })
                .orElse("");
    }

    static Value.Tree key(String name, String value) {
        return new Value.Tree(Map.of(name, new Value.Text(value)));
    }

    static ObjectNode object() {
        return JsonMapper.shared().createObjectNode();
    }

    /** As a program in JavaScript would show it: sets as lists, bytes left out. */
    static ObjectNode json(Value.Tree item, String... names) {
        ObjectNode json = object();
        for (String name : names) {
            item.get(name).ifPresent(value -> json.set(name, node(value)));
        }
        return json;
    }

    private static JsonNode node(Value value) {
        JsonMapper mapper = JsonMapper.shared();
        return switch (value) {
            case Value.Text(String text) -> mapper.valueToTree(text);
            // As the functions' languages write it: 210, not 2.1E+2.
            case Value.Num(BigDecimal number) -> mapper.valueToTree(number.scale() < 0 ? number.setScale(0) : number);
            case Value.Bool(boolean flag) -> mapper.valueToTree(flag);
            case Value.Many(List<Value> values) -> array(values);
            case Value.Tree tree -> json(tree, tree.values().keySet().toArray(String[]::new));
            case Value.Texts(var texts) -> mapper.valueToTree(texts);
            case Value.Nums(var numbers) -> mapper.valueToTree(numbers);
            case Value.Null _, Value.Bytes _, Value.Blobs _ -> mapper.nullNode();
        };
    }

    private static ArrayNode array(List<Value> values) {
        ArrayNode array = JsonMapper.shared().createArrayNode();
        values.forEach(value -> array.add(node(value)));
        return array;
    }
}
