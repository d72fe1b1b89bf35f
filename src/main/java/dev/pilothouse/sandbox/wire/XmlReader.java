package dev.pilothouse.sandbox.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;
import software.amazon.awssdk.core.traits.XmlAttributeTrait;

/** Fills shapes from XML, the reverse of the SDK's REST-XML marshaller. */
final class XmlReader implements PayloadReader {
    private final XmlNode root;

    XmlReader(byte[] body) {
        this.root = XmlNode.parse(body);
    }

    @Override
    public Object whole(SdkField<?> payload) {
        return value(payload, root);
    }

    @Override
    public Optional<Object> member(SdkField<?> field) {
        return member(field, root);
    }

    private static Optional<Object> member(SdkField<?> field, XmlNode parent) {
        String name = field.locationName();
        if (field.containsTrait(XmlAttributeTrait.class)) {
            return Optional.ofNullable(parent.attributes().get(name))
                    .map(text -> Scalars.parse(field, text, Format.ISO_8601));
        }
        if (Shapes.is(field, MarshallingType.LIST)
                && field.getTrait(ListTrait.class).isFlattened()) {
            List<XmlNode> items = parent.all(Shapes.elementName(field, name));
            return items.isEmpty() ? Optional.empty() : Optional.of(list(field, items));
        }
        if (Shapes.is(field, MarshallingType.MAP)
                && field.getTrait(MapTrait.class).isFlattened()) {
            List<XmlNode> entries = parent.all(name);
            return entries.isEmpty() ? Optional.empty() : Optional.of(map(field, entries));
        }
        return parent.first(name).map(node -> value(field, node));
    }

    private static Object value(SdkField<?> field, XmlNode node) {
        if (Shapes.is(field, MarshallingType.SDK_POJO)) {
            SdkPojo shape = field.constructor().get();
            shape.sdkFields().forEach(inner -> member(inner, node).ifPresent(value -> inner.set(shape, value)));
            return Shapes.build(shape);
        }
        if (Shapes.is(field, MarshallingType.LIST)) {
            return list(field, node.all(Shapes.elementName(field, field.locationName())));
        }
        if (Shapes.is(field, MarshallingType.MAP)) {
            return map(field, node.all("entry"));
        }
        return Scalars.parse(field, node.text().toString(), Format.ISO_8601);
    }

    private static List<Object> list(SdkField<?> field, List<XmlNode> items) {
        List<Object> values = new ArrayList<>();
        items.forEach(item -> values.add(value(Shapes.element(field), item)));
        return values;
    }

    private static Map<String, Object> map(SdkField<?> field, List<XmlNode> entries) {
        MapTrait trait = field.getTrait(MapTrait.class);
        Map<String, Object> values = new LinkedHashMap<>();
        for (XmlNode entry : entries) {
            entry.first(trait.keyLocationName())
                    .ifPresent(key -> entry.first(trait.valueLocationName())
                            .ifPresent(
                                    value -> values.put(key.text().toString(), value(trait.valueFieldInfo(), value))));
        }
        return values;
    }
}
