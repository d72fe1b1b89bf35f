package dev.pilothouse.feature.tables.item;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes items of any shape that DynamoDB keeps, the same for the same seed. */
public final class AnyItem {
    private static final List<String> PIECES = List.of(
            "", "a", "é", "漢", "😀", "\u202e", "\u0000", "\n", "\"", "\\", ".", "[0]", " ", "\u200b", "#n", ":v");
    private final SplittableRandom random;

    public AnyItem(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** With a text {@code id} as its key, and up to seven more attributes. */
    public Item item() {
        SequencedMap<String, Value> attributes = new LinkedHashMap<>();
        attributes.put("id", new Value.Text("item#" + random.nextInt(1_000_000)));
        members(4).forEach(attributes::putIfAbsent);
        return new Item(attributes);
    }

    /** A value; nested as deeply as is said, at most. */
    public Value value(int depth) {
        return switch (random.nextInt(depth > 0 ? 10 : 8)) {
            case 0 -> new Value.Text(text());
            case 1 -> number();
            case 2 -> bytes();
            case 3 -> new Value.Bool(random.nextBoolean());
            case 4 -> new Value.Null();
            case 5 -> new Value.TextSet(some(this::text));
            case 6 -> new Value.NumSet(some(this::number));
            case 7 -> new Value.BytesSet(some(this::bytes));
            case 8 ->
                new Value.Many(Stream.generate(() -> value(depth - 1))
                        .limit(random.nextInt(4))
                        .toList());
            default -> new Value.Tree(members(depth - 1));
        };
    }

    /** One inside the other, down to so many levels, with a text at the end. */
    public Value deep(int levels) {
        Value value = new Value.Text(text());
        for (int level = 0; level < levels; level++) {
            SequencedMap<String, Value> one = new LinkedHashMap<>();
            one.put(name(), value);
            value = random.nextBoolean() ? new Value.Many(List.of(value)) : new Value.Tree(one);
        }
        return value;
    }

    /** A path that an item has, into whatever depth. */
    public Path path(Item item) {
        Path path = Path.of(pick(List.copyOf(item.attributes().keySet())));
        while (random.nextInt(4) > 0) {
            switch (item.at(path).orElseThrow()) {
                case Value.Many(var elements)
                when !elements.isEmpty() -> path = path.then(random.nextInt(elements.size()));
                case Value.Tree(var members)
                when !members.isEmpty() -> path = path.then(pick(List.copyOf(members.keySet())));
                default -> {
                    return path;
                }
            }
        }
        return path;
    }

    /** One of them. */
    public <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private SequencedMap<String, Value> members(int depth) {
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        for (int count = random.nextInt(8); count > 0; count--) {
            members.put(name(), value(depth));
        }
        return members;
    }

    private String name() {
        return pick(List.of("status", "total", "e.mail", "x[0]", "a b", "größe", "😀", "size", "\"q\"", "-"))
                + random.nextInt(9);
    }

    private String text() {
        return String.join(
                "", Stream.generate(() -> pick(PIECES)).limit(random.nextInt(6)).toList());
    }

    private Value.Num number() {
        BigInteger digits =
                new BigInteger("9".repeat(random.nextInt(1, 39))).subtract(BigInteger.valueOf(random.nextInt(9)));
        String sign = random.nextBoolean() ? "-" : "";
        return switch (random.nextInt(4)) {
            case 0 -> new Value.Num(sign + random.nextInt(1000));
            case 1 -> new Value.Num(sign + random.nextInt(1000) + "." + random.nextInt(1000));
            case 2 -> new Value.Num(sign + digits);
            default -> new Value.Num(sign + random.nextInt(1, 10) + "E" + random.nextInt(-130, 126));
        };
    }

    private Value.Bytes bytes() {
        byte[] bytes = new byte[random.nextInt(20)];
        random.nextBytes(bytes);
        return new Value.Bytes(bytes);
    }

    private <T> SequencedSet<T> some(Supplier<T> each) {
        return Stream.generate(each)
                .limit(random.nextInt(1, 5))
                .collect(LinkedHashSet::new, LinkedHashSet::add, LinkedHashSet::addAll);
    }
}
