package dev.pilothouse.sandbox.dynamodb.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;

/** Values of all types by chance, from few texts and numbers, so that some are equal. */
public final class RandomValues {
    private static final List<String> TEXTS =
            List.of("", "a", "ab", "b", "\u0000", "ü", "😀", "\"\\\n", "\u202ex", "zzz");

    private final Random random;

    public RandomValues(Random random) {
        this.random = random;
    }

    /** At most so many levels deep. */
    public Value value(int depth) {
        Kind[] kinds = Kind.values();
        Kind kind = kinds[random.nextInt(kinds.length)];
        return depth <= 1 && (kind == Kind.L || kind == Kind.M) ? scalar(Kind.S) : value(kind, depth);
    }

    /** One that has an order. */
    public Value ordered() {
        return scalar(List.of(Kind.S, Kind.N, Kind.B).get(random.nextInt(3)));
    }

    /** A map with some of the attributes. */
    public Value.Tree item(List<String> attributes, int depth) {
        Map<String, Value> values = new LinkedHashMap<>();
        attributes.stream().filter(_ -> random.nextInt(4) > 0).forEach(name -> values.put(name, value(depth)));
        return new Value.Tree(values);
    }

    private Value value(Kind kind, int depth) {
        return switch (kind) {
            case L -> new Value.Many(list(() -> value(depth - 1)));
            case M -> {
                Map<String, Value> values = new LinkedHashMap<>();
                list(() -> value(depth - 1)).forEach(value -> values.put(text(), value));
                yield new Value.Tree(values);
            }
            case SS -> new Value.Texts(set(this::text));
            case NS -> new Value.Nums(set(this::number));
            case BS -> new Value.Blobs(set(this::bytes));
            default -> scalar(kind);
        };
    }

    private Value scalar(Kind kind) {
        return switch (kind) {
            case N -> new Value.Num(number());
            case B -> new Value.Bytes(bytes());
            case BOOL -> new Value.Bool(random.nextBoolean());
            case NULL -> new Value.Null();
            default -> new Value.Text(text());
        };
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /** Small ones, and some with 38 digits or extreme exponents. */
    public BigDecimal number() {
        if (random.nextInt(3) > 0) {
            return Numbers.parse(Integer.toString(random.nextInt(-5, 6)));
        }
        BigInteger digits = new BigInteger(random.nextInt(1, 38 * 3), random);
        String text = digits + "E" + random.nextInt(-125, 85);
        return Numbers.parse(random.nextBoolean() ? text : "-" + text);
    }

    private SdkBytes bytes() {
        byte[] bytes = new byte[random.nextInt(4)];
        random.nextBytes(bytes);
        return SdkBytes.fromByteArray(bytes);
    }

    private <T> List<T> list(Supplier<T> one) {
        List<T> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(one.get());
        }
        return list;
    }

    private <T> Set<T> set(Supplier<T> one) {
        Set<T> set = new LinkedHashSet<>(list(one));
        set.add(one.get());
        return set;
    }
}
