package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.table.IndexShape;
import dev.pilothouse.sandbox.dynamodb.table.KeyAttribute;
import dev.pilothouse.sandbox.dynamodb.table.KeyShape;
import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.dynamodb.value.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/** Keys and indexes as requests define them, with the rules of CreateTable. */
final class Shapes {
    private final Map<String, Kind> defined = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();

    Shapes(List<AttributeDefinition> definitions) {
        definitions.forEach(it -> defined.put(it.attributeName(), Kind.valueOf(it.attributeTypeAsString())));
    }

    KeyShape key(List<KeySchemaElement> schema) {
        if (schema.isEmpty() || schema.getFirst().keyType() != KeyType.HASH) {
            throw Invalid.request("Invalid KeySchema: The first KeySchemaElement is not a HASH key type");
        }
        if (schema.size() > 1 && schema.get(1).keyType() != KeyType.RANGE) {
            throw Invalid.request("Invalid KeySchema: The second KeySchemaElement is not a RANGE key type");
        }
        List<String> names =
                schema.stream().map(KeySchemaElement::attributeName).toList();
        if (Set.copyOf(names).size() < names.size()) {
            throw Invalid.request("Both the Hash Key and the Range Key element in the KeySchema have the same name");
        }
        if (!defined.keySet().containsAll(names)) {
            throw Invalid.parameter("Some index key attributes are not defined in AttributeDefinitions. Keys: " + names
                    + ", AttributeDefinitions: " + defined.keySet());
        }
        List<KeyAttribute> attributes = names.stream()
                .map(name -> new KeyAttribute(name, defined.get(name)))
                .toList();
        used.addAll(names);
        return new KeyShape(attributes.getFirst(), attributes.stream().skip(1).findFirst());
    }

    IndexShape index(
            KeyShape table, String name, List<KeySchemaElement> schema, Projection projection, boolean global) {
        new Require().name("indexName", name, 3).all();
        KeyShape key = key(schema);
        if (!global && table.sort().isEmpty()) {
            throw Invalid.parameter("Table KeySchema does not have a range key, which is required when specifying a"
                    + " LocalSecondaryIndex");
        }
        if (!global && !key.partition().equals(table.partition())) {
            throw Invalid.parameter("Index KeySchema does not have the same leading hash key as table KeySchema for"
                    + " index: " + name + ". index hash key: " + key.partition().name() + ", table hash key: "
                    + table.partition().name());
        }
        return new IndexShape(name, key, global, projected(table, key, projection));
    }

    private static Optional<Set<String>> projected(KeyShape table, KeyShape index, Projection projection) {
        ProjectionType type = projection == null ? null : projection.projectionType();
        boolean named = projection != null && projection.hasNonKeyAttributes();
        if (type == null || type == ProjectionType.UNKNOWN_TO_SDK_VERSION) {
            throw Invalid.parameter(
                    "Unknown ProjectionType: " + (projection == null ? null : projection.projectionTypeAsString()));
        }
        if (named != (type == ProjectionType.INCLUDE)) {
            throw Invalid.parameter("ProjectionType is " + type + ", but NonKeyAttributes is "
                    + (named ? "specified" : "not specified"));
        }
        return type == ProjectionType.ALL
                ? Optional.empty()
                : Optional.of(IndexShape.projecting(
                        table, index, named ? new ArrayList<>(projection.nonKeyAttributes()) : List.of()));
    }

    /** AWS wants no definition without a key. */
    void requireAllUsed() {
        if (!used.containsAll(defined.keySet())) {
            throw Invalid.parameter("Some AttributeDefinitions are not used. AttributeDefinitions: " + defined.keySet()
                    + ", keys used: " + used);
        }
    }
}
