package dev.pilothouse.sandbox.lambda;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** Members of one of the SDK's shapes put into another that has the same ones, as Lambda's answers repeat its structures. */
final class Shapes {
    private Shapes() {}

    /** Into a builder; what was never set, and what it does not have, is left out. */
    static <B extends SdkPojo> B copy(SdkPojo from, B into) {
        Map<String, SdkField<?>> known =
                into.sdkFields().stream().collect(Collectors.toMap(SdkField::memberName, Function.identity()));
        for (SdkField<?> field : from.sdkFields()) {
            Object value = field.getValueOrDefault(from);
            SdkField<?> target = known.get(field.memberName());
            if (target != null
                    && value != null
                    && !(value instanceof SdkAutoConstructList)
                    && !(value instanceof SdkAutoConstructMap)) {
                target.set(into, value);
            }
        }
        return into;
    }
}
