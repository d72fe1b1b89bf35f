package dev.pilothouse.sandbox.seed;

import dev.pilothouse.sandbox.dynamodb.value.Numbers;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;

/** An item under construction, attribute by attribute. One thread. */
final class Values {
    private final Map<String, Value> values = new LinkedHashMap<>();

    Values text(String name, String text) {
        return with(name, new Value.Text(text));
    }

    /** A number as it is written. */
    Values number(String name, String digits) {
        return with(name, new Value.Num(Numbers.parse(digits)));
    }

    Values number(String name, long number) {
        return number(name, Long.toString(number));
    }

    Values flag(String name, boolean flag) {
        return with(name, new Value.Bool(flag));
    }

    Values nothing(String name) {
        return with(name, new Value.Null());
    }

    Values bytes(String name, byte[] bytes) {
        return with(name, new Value.Bytes(SdkBytes.fromByteArray(bytes)));
    }

    Values texts(String name, String... texts) {
        return with(
                name,
                new Value.Texts(Set.of(texts).stream()
                        .sorted()
                        .collect(Collectors.toCollection(java.util.LinkedHashSet::new))));
    }

    Values numbers(String name, long... numbers) {
        Set<BigDecimal> all = new java.util.LinkedHashSet<>();
        for (long number : numbers) {
            all.add(Numbers.parse(Long.toString(number)));
        }
        return with(name, new Value.Nums(all));
    }

    Values blobs(String name, byte[]... blobs) {
        return with(
                name,
                new Value.Blobs(List.of(blobs).stream()
                        .map(SdkBytes::fromByteArray)
                        .collect(Collectors.toCollection(java.util.LinkedHashSet::new))));
    }

    Values list(String name, List<? extends Value> values) {
        return with(name, new Value.Many(List.copyOf(values)));
    }

    Values map(String name, Values inner) {
        return with(name, inner.tree());
    }

    /** Only where it is so: most attributes are not on every item. */
    Values when(boolean so, UnaryOperator<Values> more) {
        return so ? more.apply(this) : this;
    }

    Value.Tree tree() {
        return new Value.Tree(values);
    }

    private Values with(String name, Value value) {
        values.put(name, value);
        return this;
    }
}
