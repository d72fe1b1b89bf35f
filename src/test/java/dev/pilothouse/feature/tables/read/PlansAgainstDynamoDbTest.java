package dev.pilothouse.feature.tables.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.tables.item.AnyItem;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.query.Check;
import dev.pilothouse.feature.tables.query.Comparison;
import dev.pilothouse.feature.tables.query.Matching;
import dev.pilothouse.feature.tables.query.Plan;
import dev.pilothouse.feature.tables.query.Planner;
import dev.pilothouse.feature.tables.query.Search;
import dev.pilothouse.feature.tables.query.Where;
import dev.pilothouse.feature.tables.settings.TableSettings;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever is searched for, and wherever the planner looks: the items are those that a filter over all of them leaves. */
class PlansAgainstDynamoDbTest {
    private static final long SEED = 20261126;
    private static final int SEARCHES = 280;
    private static final List<String> STATUSES = List.of("NEW", "PAID", "PENDING", "SHIPPED");
    private static final List<Path> PATHS = Stream.of(
                    "customer",
                    "orderId",
                    "status",
                    "placedAt",
                    "currency",
                    "total",
                    "note",
                    "tags",
                    "address.city",
                    "lines[0].sku",
                    "address",
                    "lines")
            .map(Path::parse)
            .toList();
    private static TableTown town;
    private static TableShape table;
    private static Map<Key, Item> items;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final AnyItem any = new AnyItem(SEED);

    @BeforeAll
    static void fill() {
        town = TableTown.open();
        town.createOrders("orders");
        town.indexByPlace("orders");
        List<Item> orders = IntStream.range(0, 160)
                .mapToObj(new PlansAgainstDynamoDbTest()::order)
                .toList();
        town.put("orders", orders);
        table = town.gateway.shape("orders");
        items = orders.stream()
                .collect(Collectors.toMap(
                        order -> Key.of(order, table.keys().names()), Function.identity(), (one, same) -> same));
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void everyPlanFindsWhatAFilterOverAllItemsLeaves() throws InterruptedException {
        Map<String, Integer> seen = new TreeMap<>();
        for (int number = 0; number < SEARCHES; number++) {
            Search search = search();
            try {
                Plan plan = new Planner(table, TableSettings.of("orders")).plan(search);
                seen.merge(plan.isQuery() ? "queries" : "scans", 1, Integer::sum);
                plan.index().ifPresent(index -> seen.merge(index.name(), 1, Integer::sum));
                seen.merge("found", check(search, plan), Integer::sum);
            } catch (Refused refused) {
                seen.merge("refused", 1, Integer::sum);
                if (refused.getMessage().startsWith("No item can fit")) {
                    seen.merge("none can fit", 1, Integer::sum);
                    assertThat(expected(search)).as("%s", search).isEmpty();
                }
            }
        }
        assertThat(seen.keySet())
                .contains("queries", "scans", "byStatus", "byTotal", "byPlace", "byTime", "byNote", "none can fit");
        assertThat(seen.get("queries")).isGreaterThan(SEARCHES / 5);
        assertThat(seen.get("found")).isGreaterThan(SEARCHES);
    }

    private int check(Search search, Plan plan) throws InterruptedException {
        List<Item> found = new ArrayList<>();
        Plan done = random.nextInt(3) == 0 ? plan.segments(3) : plan;
        new Reading(town.gateway, done, 1).all(found::addAll, Progress.NONE);
        List<Key> wanted = expected(search).stream()
                .filter(item -> plan.lacking().stream()
                        .allMatch(attribute -> item.get(attribute).isPresent()))
                .map(PlansAgainstDynamoDbTest::key)
                .toList();
        assertThat(found)
                .as("%s: %s", plan.words(), done.requests())
                .extracting(PlansAgainstDynamoDbTest::key)
                .containsExactlyInAnyOrderElementsOf(wanted);
        for (Item item : found) {
            Item whole = items.get(key(item));
            if (plan.wholeItems()) {
                assertThat(item).isEqualTo(whole);
            }
            for (Path column : search.columns()) {
                if (plan.index()
                        .map(index -> table.holds(index, column.attribute()))
                        .orElse(true)) {
                    assertThat(item.at(column)).as("%s of %s", column, whole).isEqualTo(whole.at(column));
                }
            }
        }
        return found.size();
    }

    private static List<Item> expected(Search search) {
        return items.values().stream()
                .filter(item -> Matching.fits(search.where(), item))
                .toList();
    }

    private static Key key(Item item) {
        return Key.of(item, table.keys().names());
    }

    private Item order(int number) {
        SequencedMap<String, Value> order = new LinkedHashMap<>();
        order.put("customer", new Value.Text("c" + random.nextInt(6)));
        order.put("orderId", new Value.Text("o" + number));
        sometimes(order, "status", new Value.Text(any.pick(STATUSES)));
        sometimes(order, "placedAt", new Value.Text("2026-11-" + random.nextInt(10, 20)));
        sometimes(order, "currency", new Value.Text(any.pick(List.of("EUR", "USD"))));
        sometimes(order, "total", new Value.Num(Integer.toString(random.nextInt(-5, 20))));
        sometimes(order, "note", any.value(1));
        sometimes(order, "tags", Value.TextSet.of(List.of(any.pick(STATUSES), "gift")));
        SequencedMap<String, Value> address = new LinkedHashMap<>();
        sometimes(address, "city", new Value.Text(any.pick(List.of("Dublin", "Cork"))));
        sometimes(order, "address", new Value.Tree(address));
        SequencedMap<String, Value> line = new LinkedHashMap<>();
        sometimes(line, "sku", new Value.Text(any.pick(List.of("MUG", "TSHIRT"))));
        sometimes(order, "lines", new Value.Many(List.of(new Value.Tree(line))));
        return new Item(order);
    }

    private void sometimes(SequencedMap<String, Value> into, String name, Value value) {
        if (random.nextInt(5) > 0) {
            into.put(name, value);
        }
    }

    private Search search() {
        Search search = Search.of(where(2)).descending(random.nextBoolean()).consistent(random.nextInt(6) == 0);
        if (random.nextInt(4) == 0) {
            search = search.from(any.pick(List.of(
                    new Search.Source.Table(),
                    new Search.Source.Index("byStatus"),
                    new Search.Source.Index("byTotal"),
                    new Search.Source.Index("byPlace"),
                    new Search.Source.Index("byNote"),
                    new Search.Source.Index("byTime"))));
        }
        if (random.nextInt(4) == 0) {
            search = search.wanting(List.of(any.pick(PATHS), any.pick(PATHS)));
        }
        return random.nextInt(5) == 0 ? search.paged(random.nextInt(20, 60)) : search;
    }

    private Where where(int depth) {
        List<Where> parts = new ArrayList<>();
        if (depth == 2 && random.nextInt(3) > 0) {
            String name = any.pick(List.of("customer", "status", "currency"));
            parts.add(Where.equal(name, value(Path.of(name))));
            if (name.equals("status") && random.nextBoolean()) {
                parts.add(Where.equal("currency", value(Path.of("currency"))));
            }
            for (int edges = random.nextInt(3); edges > 0; edges--) {
                Path sort = Path.of(sortKey(name));
                parts.add(
                        new Where.Holds(sort, new Check.Compares(any.pick(List.of(Comparison.values())), value(sort))));
            }
        }
        for (int count = random.nextInt(depth == 2 ? 3 : 2) + (depth == 2 ? 0 : 1); count > 0; count--) {
            parts.add(
                    depth > 0 && random.nextInt(4) == 0
                            ? new Where.Any(List.of(where(depth - 1), where(depth - 1)))
                            : condition());
        }
        return parts.size() == 1 ? parts.getFirst() : new Where.All(parts);
    }

    private String sortKey(String partition) {
        return switch (partition) {
            case "customer" -> any.pick(List.of("orderId", "placedAt", "total"));
            case "status" -> any.pick(List.of("placedAt", "total"));
            default -> "total";
        };
    }

    private Where condition() {
        Path path = any.pick(PATHS);
        Comparison comparison = any.pick(List.of(Comparison.values()));
        return new Where.Holds(
                path,
                switch (random.nextInt(12)) {
                    case 0 -> new Check.Between(value(path), value(path));
                    case 1 -> new Check.BeginsWith(new Value.Text(any.pick(List.of("P", "2026-11-1", "o1", "c", ""))));
                    case 2 -> new Check.Contains(new Value.Text(any.pick(List.of("gift", "A", "1", "PAID"))));
                    case 3 -> new Check.Lacks(new Value.Text(any.pick(List.of("gift", "A", "1"))));
                    case 4 -> new Check.Exists();
                    case 5 -> new Check.Missing();
                    case 6 -> new Check.IsType(any.pick(List.of(Type.TEXT, Type.MAP, Type.LIST, Type.NUMBER)));
                    case 7 -> new Check.In(List.of(value(path), value(path)));
                    case 8 -> new Check.Size(comparison, random.nextInt(12));
                    default -> new Check.Compares(comparison, value(path));
                });
    }

    /** Mostly of the kind that stands there. */
    private Value value(Path path) {
        if (random.nextInt(25) == 0) {
            return any.value(0);
        }
        return switch (path.toString()) {
            case "customer" -> new Value.Text("c" + random.nextInt(7));
            case "orderId" -> new Value.Text("o" + random.nextInt(160));
            case "placedAt" -> new Value.Text("2026-11-" + random.nextInt(10, 20));
            case "currency" -> new Value.Text(any.pick(List.of("EUR", "USD")));
            case "total" -> new Value.Num(Integer.toString(random.nextInt(-5, 20)));
            case "address.city" -> new Value.Text("Cork");
            case "lines[0].sku" -> new Value.Text("MUG");
            case "status" -> new Value.Text(any.pick(STATUSES));
            default -> any.value(1);
        };
    }
}
