package dev.pilothouse.sandbox.dynamodb.table;

import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.dynamodb.value.Sizes;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.util.Collection;

/** What DynamoDB demands of keys. */
final class KeyRules {
    private static final int LARGEST_PARTITION = 2048;
    private static final int LARGEST_SORT = 1024;

    private KeyRules() {}

    /** A key given alone must be just that. */
    static void key(KeyShape shape, Value.Tree key) {
        boolean matches = key.values().size() == shape.attributes().size()
                && shape.attributes().stream()
                        .allMatch(each -> key.get(each.name())
                                .filter(value -> value.kind() == each.kind())
                                .isPresent());
        if (!matches) {
            throw Invalid.request("The provided key element does not match the schema");
        }
        shape.attributes().forEach(each -> notEmpty(each, key));
        sizes(shape, key);
    }

    /** An item must have its key. */
    static void item(KeyShape shape, Value.Tree item) {
        for (KeyAttribute each : shape.attributes()) {
            Value value = item.get(each.name())
                    .orElseThrow(() -> Invalid.parameter("Missing the key " + each.name() + " in the item"));
            if (value.kind() != each.kind()) {
                throw Invalid.parameter("Type mismatch for key " + each.name() + " expected: " + each.kind()
                        + " actual: " + value.kind());
            }
            notEmpty(each, item);
        }
        sizes(shape, item);
    }

    /** An item may lack an index's keys, but not have others in their place. */
    static void indexes(Collection<IndexShape> indexes, Value.Tree item) {
        for (IndexShape index : indexes) {
            for (KeyAttribute each : index.key().attributes()) {
                item.get(each.name()).ifPresent(value -> index(index, each, value));
            }
        }
    }

    /** As {@link #indexes}, in the words of updates. */
    static void updated(Collection<IndexShape> indexes, Value.Tree item) {
        for (IndexShape index : indexes) {
            for (KeyAttribute each : index.key().attributes()) {
                item.get(each.name()).ifPresent(value -> updated(index, each, value));
            }
        }
    }

    private static void updated(IndexShape index, KeyAttribute key, Value value) {
        String attempt = "The update expression attempted to update ";
        if (value.kind() != key.kind()) {
            throw Invalid.request(attempt + "the secondary index key to unsupported type");
        }
        if (Sizes.of(value) == 0) {
            throw Invalid.request(
                    "One or more parameter values are not valid. " + attempt + "a secondary index key to a value that"
                            + " is not supported. The AttributeValue"
                            + " for a key attribute cannot contain an"
                            + " empty "
                            + kind(value) + " value.");
        }
        if (Sizes.of(value) > (index.key().partition().contains(key) ? LARGEST_PARTITION : LARGEST_SORT)) {
            throw Invalid.request(attempt + "the secondary index key beyond allowed size limits");
        }
    }

    private static void index(IndexShape index, KeyAttribute key, Value value) {
        if (value.kind() != key.kind()) {
            throw Invalid.parameter("Type mismatch for Index Key " + key.name() + " Expected: " + key.kind()
                    + " Actual: " + value.kind() + " IndexName: " + index.name());
        }
        if (Sizes.of(value) == 0) {
            throw Invalid.request("One or more parameter values are not valid. A value specified for a secondary index"
                    + " key is not supported. The AttributeValue for a key attribute cannot contain an empty "
                    + kind(value) + " value. IndexName: " + index.name() + ", IndexKey: " + key.name());
        }
        boolean partition = index.key().partition().contains(key);
        if (Sizes.of(value) > (partition ? LARGEST_PARTITION : LARGEST_SORT)) {
            throw Invalid.parameter("Size of " + (partition ? "hashkey" : "rangekey")
                    + " has exceeded the maximum size limit of " + (partition ? LARGEST_PARTITION : LARGEST_SORT)
                    + " bytes. IndexName: " + index.name() + ", IndexKey: " + key.name());
        }
    }

    private static void notEmpty(KeyAttribute key, Value.Tree item) {
        item.get(key.name()).filter(value -> Sizes.of(value) == 0).ifPresent(value -> {
            throw Invalid.request("One or more parameter values are not valid. The AttributeValue for a key attribute"
                    + " cannot contain an empty " + kind(value) + " value. Key: " + key.name());
        });
    }

    private static void sizes(KeyShape shape, Value.Tree item) {
        if (Sizes.of(item.values().get(shape.partition().getFirst().name())) > LARGEST_PARTITION) {
            // The missing space is AWS's.
            throw Invalid.parameter(
                    "Size of hashkey has exceeded the maximum size limit of" + LARGEST_PARTITION + " bytes");
        }
        shape.sort().stream()
                .filter(sort -> Sizes.of(item.values().get(sort.name())) > LARGEST_SORT)
                .findFirst()
                .ifPresent(sort -> {
                    throw Invalid.parameter("Aggregated size of all range keys has exceeded the size limit of "
                            + LARGEST_SORT + " bytes");
                });
    }

    private static String kind(Value value) {
        return value instanceof Value.Bytes ? "binary" : "string";
    }
}
