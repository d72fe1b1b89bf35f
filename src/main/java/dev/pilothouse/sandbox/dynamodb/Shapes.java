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
    private static final int MOST_OF_A_KIND = 4;

    private final Map<String, Kind> defined = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();

    Shapes(List<AttributeDefinition> definitions) {
        definitions.forEach(it -> defined.put(it.attributeName(), Kind.valueOf(it.attributeTypeAsString())));
    }

    /** Of a table or a local index: one partition key, and perhaps one sort key. */
    KeyShape key(List<KeySchemaElement> schema) {
        requireHashFirst(schema);
        if (schema.size() > 1 && schema.get(1).keyType() != KeyType.RANGE) {
            throw Invalid.request("Invalid KeySchema: The second KeySchemaElement is not a RANGE key type");
        }
        requireAtMost(1, schema);
        return shape(schema);
    }

    private KeyShape globalKey(List<KeySchemaElement> schema) {
        requireHashFirst(schema);
        List<KeyType> types = schema.stream().map(KeySchemaElement::keyType).toList();
        if (types.lastIndexOf(KeyType.HASH) > types.indexOf(KeyType.RANGE) && types.contains(KeyType.RANGE)) {
            throw Invalid.parameter("All HASH key attributes must precede RANGE key attributes in the KeySchema");
        }
        requireAtMost(MOST_OF_A_KIND, schema);
        return shape(schema);
    }

    private static void requireHashFirst(List<KeySchemaElement> schema) {
        if (schema.isEmpty() || schema.getFirst().keyType() != KeyType.HASH) {
            throw Invalid.request("Invalid KeySchema: The first KeySchemaElement is not a HASH key type");
        }
    }

    private static void requireAtMost(int most, List<KeySchemaElement> schema) {
        for (KeyType type : List.of(KeyType.HASH, KeyType.RANGE)) {
            if (of(type, schema).size() > most) {
                throw Invalid.parameter(
                        "The KeySchema exceeds the maximum allowed number of " + type + " key attributes");
            }
        }
    }

    private static List<String> of(KeyType type, List<KeySchemaElement> schema) {
        return schema.stream()
                .filter(it -> it.keyType() == type)
                .map(KeySchemaElement::attributeName)
                .toList();
    }

    private KeyShape shape(List<KeySchemaElement> schema) {
        List<String> names =
                schema.stream().map(KeySchemaElement::attributeName).toList();
        if (Set.copyOf(names).size() < names.size()) {
            throw Invalid.request(
                    names.size() == 2
                            ? "Both the Hash Key and the Range Key element in the KeySchema have the same name"
                            : "The KeySchema contains multiple key attributes with the same name");
        }
        if (!defined.keySet().containsAll(names)) {
            throw Invalid.parameter("Some index key attributes are not defined in AttributeDefinitions. Keys: " + names
                    + ", AttributeDefinitions: " + defined.keySet());
        }
        used.addAll(names);
        return new KeyShape(attributes(of(KeyType.HASH, schema)), attributes(of(KeyType.RANGE, schema)));
    }

    private List<KeyAttribute> attributes(List<String> names) {
        return names.stream()
                .map(name -> new KeyAttribute(name, defined.get(name)))
                .toList();
    }

    IndexShape index(
            KeyShape table, String name, List<KeySchemaElement> schema, Projection projection, boolean global) {
        new Require().name("indexName", name, 3).all();
        KeyShape key = global ? globalKey(schema) : key(schema);
        if (!global && table.sort().isEmpty()) {
            throw Invalid.parameter("Table KeySchema does not have a range key, which is required when specifying a"
                    + " LocalSecondaryIndex");
        }
        if (!global && !key.partition().equals(table.partition())) {
            throw Invalid.parameter("Index KeySchema does not have the same leading hash key as table KeySchema for"
                    + " index: " + name + ". index hash key: "
                    + key.partition().getFirst().name()
                    + ", table hash key: " + table.partition().getFirst().name());
        }
        if (!global && key.sort().isEmpty()) {
            throw Invalid.parameter("Index KeySchema does not have a range key for index: " + name);
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
