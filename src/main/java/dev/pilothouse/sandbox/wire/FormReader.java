package dev.pilothouse.sandbox.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/** Fills shapes from a Query form ({@code Tags.member.1.Key=…}), the reverse of the SDK's Query marshaller. */
final class FormReader implements PayloadReader {
    private final NavigableMap<String, String> form = new TreeMap<>();

    FormReader(Map<String, List<String>> form) {
        form.forEach((name, values) -> this.form.put(name, values.getFirst()));
    }

    @Override
    public Object whole(SdkField<?> payload) {
        throw new IllegalStateException("Query has no payload members.");
    }

    @Override
    public Optional<Object> member(SdkField<?> field) {
        return value(field, field.locationName());
    }

    private Optional<Object> value(SdkField<?> field, String key) {
        if (!isPresent(key)) {
            return Optional.empty();
        }
        if (Shapes.is(field, MarshallingType.SDK_POJO)) {
            SdkPojo shape = field.constructor().get();
            shape.sdkFields()
                    .forEach(inner ->
                            value(inner, key + "." + inner.locationName()).ifPresent(value -> inner.set(shape, value)));
            return Optional.of(Shapes.build(shape));
        }
        if (Shapes.is(field, MarshallingType.LIST)) {
            return Optional.of(list(field, key));
        }
        if (Shapes.is(field, MarshallingType.MAP)) {
            return Optional.of(map(field, key));
        }
        return Optional.ofNullable(form.get(key)).map(text -> Scalars.parse(field, text, Format.ISO_8601));
    }

    private List<Object> list(SdkField<?> field, String key) {
        boolean flattened = field.getTrait(ListTrait.class).isFlattened();
        List<Object> values = new ArrayList<>();
        count(
                flattened ? key : key + "." + Shapes.elementName(field, key),
                item -> value(Shapes.element(field), item).ifPresent(values::add));
        return values;
    }

    private Map<String, Object> map(SdkField<?> field, String key) {
        MapTrait trait = field.getTrait(MapTrait.class);
        Map<String, Object> values = new LinkedHashMap<>();
        count(
                trait.isFlattened() ? key : key + ".entry",
                entry -> value(trait.valueFieldInfo(), entry + "." + trait.valueLocationName())
                        .ifPresent(value -> values.put(form.get(entry + "." + trait.keyLocationName()), value)));
        return values;
    }

    /** {@code prefix.1}, {@code prefix.2} and so on, as far as they are there. */
    private void count(String prefix, Consumer<String> each) {
        for (int i = 1; isPresent(prefix + "." + i); i++) {
            each.accept(prefix + "." + i);
        }
    }

    private boolean isPresent(String key) {
        String inner = form.ceilingKey(key + ".");
        return form.containsKey(key) || inner != null && inner.startsWith(key + ".");
    }
}
