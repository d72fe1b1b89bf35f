package dev.pilothouse.sandbox.wire;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.PayloadTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.utils.builder.Buildable;

/** Questions to the SDK's metadata that several protocols ask. */
final class Shapes {
    private Shapes() {}

    /** The immutable shape of a filled builder. */
    static Object build(SdkPojo builder) {
        return ((Buildable) builder).build();
    }

    /** The one member that is the whole body, where there is one. */
    static Optional<SdkField<?>> payload(SdkPojo shape) {
        return shape.sdkFields().stream()
                .filter(field -> field.containsTrait(PayloadTrait.class))
                .findFirst();
    }

    /** The members that stand in the body. */
    static List<SdkField<?>> bodyFields(SdkPojo shape) {
        return shape.sdkFields().stream()
                .filter(field -> field.location() == MarshallLocation.PAYLOAD)
                .toList();
    }

    static boolean is(SdkField<?> field, MarshallingType<?> type) {
        return field.marshallingType() == type;
    }

    /** A member's value; empty where it was never set, as an automatic list or map also tells. */
    static Optional<Object> value(SdkField<?> field, SdkPojo shape) {
        Object value = field.getValueOrDefault(shape);
        return value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap
                ? Optional.empty()
                : Optional.ofNullable(value);
    }

    static SdkField<?> element(SdkField<?> list) {
        return list.getTrait(ListTrait.class).memberFieldInfo();
    }

    /** What each element of a list is called in XML and Query. */
    static String elementName(SdkField<?> list, String listName) {
        ListTrait trait = list.getTrait(ListTrait.class);
        return Stream.ofNullable(trait.memberLocationName())
                .findFirst()
                .orElse(trait.isFlattened() ? listName : "member");
    }
}
