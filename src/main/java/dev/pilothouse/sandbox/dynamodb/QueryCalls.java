package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.expression.Condition;
import dev.pilothouse.sandbox.dynamodb.expression.KeyCondition;
import dev.pilothouse.sandbox.dynamodb.expression.KeyConditions;
import dev.pilothouse.sandbox.dynamodb.expression.Path;
import dev.pilothouse.sandbox.dynamodb.legacy.LegacyConditions;
import dev.pilothouse.sandbox.dynamodb.table.Index;
import dev.pilothouse.sandbox.dynamodb.table.KeyAttribute;
import dev.pilothouse.sandbox.dynamodb.table.KeyShape;
import dev.pilothouse.sandbox.dynamodb.table.Stretch;
import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.dynamodb.value.Sizes;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.dynamodb.value.ValueWriter;
import dev.pilothouse.sandbox.wire.Body;
import dev.pilothouse.sandbox.wire.Call;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** Query and Scan. */
record QueryCalls(Tables tables) {
    private static final int MOST_SEGMENTS = 1_000_000;
    private static final String FILTER = "FilterExpression";
    private static final String KEYS = "KeyConditionExpression";

    QueryResponse query(QueryRequest request, Call call) {
        Reading reading = Reading.of(request);
        String keys = request.keyConditionExpression();
        if (keys == null && !request.hasKeyConditions()) {
            throw Invalid.request(
                    "Either the KeyConditions or KeyConditionExpression parameter must be specified in the"
                            + " request.");
        }
        Asked asked = asked(reading, List.of(Asked.given(FILTER, request.filterExpression()), Asked.given(KEYS, keys)));
        Condition keyCondition =
                asked.condition(KEYS, keys).orElseGet(() -> LegacyConditions.keys(request.keyConditions()));
        Read read = read(reading, asked);
        KeyShape key = read.key();
        KeyCondition wanted =
                KeyConditions.of(keyCondition, KeyShape.names(key.partition()), KeyShape.names(key.sort()));
        requireTypes(key, wanted);
        String filtering = reading.filter().isPresent()
                ? "Filter Expression"
                : reading.older().filtering();
        read.filter.ifPresent(filter -> requireNoKeys(key, filter, filtering));
        reading.start().ifPresent(start -> requireStart(read, start, "The provided starting key is invalid"));
        Reader.Answer answer = read.reader(reading)
                .read(
                        Stretch.of(wanted),
                        !Boolean.FALSE.equals(request.scanIndexForward()),
                        reading.start(),
                        reading.limit());
        show(call, answer, read.selection.counts());
        return QueryResponse.builder()
                .count(answer.count())
                .scannedCount(answer.scanned())
                .consumedCapacity(answer.used().told(reading.capacity()))
                .build();
    }

    ScanResponse scan(ScanRequest request, Call call) {
        Reading reading = Reading.of(request);
        Stretch stretch = segment(request);
        Asked asked = asked(reading, List.of(Asked.given(FILTER, request.filterExpression())));
        Read read = read(reading, asked);
        reading.start().ifPresent(start -> {
            String invalid = "The provided starting key is invalid: ";
            requireStart(read, start, invalid + "The provided key element does not match the schema");
            if (!read.table.table().lies(start, read.index, stretch)) {
                throw Invalid.request(invalid + "Invalid ExclusiveStartKey. Please use ExclusiveStartKey with correct"
                        + " Segment. TotalSegments: " + request.totalSegments() + " Segment: " + request.segment());
            }
        });
        Reader.Answer answer = read.reader(reading).read(stretch, true, reading.start(), reading.limit());
        show(call, answer, read.selection.counts());
        return ScanResponse.builder()
                .count(answer.count())
                .scannedCount(answer.scanned())
                .consumedCapacity(answer.used().told(reading.capacity()))
                .build();
    }

    private static Asked asked(Reading reading, List<Asked.Given> expressions) {
        return Asked.of(reading.names(), reading.values(), reading.projection(), expressions);
    }

    private Read read(Reading reading, Asked asked) {
        Optional<Condition> filter =
                asked.condition(FILTER, reading.filter().orElse(null)).or(reading.older()::filter);
        Optional<List<Path>> paths =
                asked.projection(reading.projection().orElse(null)).or(reading.older()::paths);
        asked.done();
        reading.older().requireSelected(reading.select());
        Named table = tables.forItems(reading.table());
        Optional<Index> index = reading.index().map(name -> index(table, name));
        if (reading.consistent() && index.filter(it -> it.shape().global()).isPresent()) {
            throw Invalid.request("Consistent reads are not supported on global secondary indexes");
        }
        return new Read(table, index, Selection.of(reading.select(), paths, index), filter);
    }

    /** The index of that name. */
    static Index index(Named table, String name) {
        return table.table()
                .index(name)
                .orElseThrow(() -> Invalid.request("The table does not have the specified index: " + name));
    }

    private static Stretch segment(ScanRequest request) {
        if (request.segment() == null && request.totalSegments() == null) {
            return Stretch.segment(0, 1);
        }
        if (request.totalSegments() == null) {
            throw Invalid.request("The TotalSegments parameter is required but was not present in the request when"
                    + " Segment parameter is present");
        }
        if (request.segment() == null) {
            throw Invalid.request("The Segment parameter is required but was not present in the request when parameter"
                    + " TotalSegments is present");
        }
        new Require()
                .between("totalSegments", request.totalSegments(), 1, MOST_SEGMENTS)
                .between("segment", request.segment(), 0, MOST_SEGMENTS - 1)
                .all();
        if (request.segment() >= request.totalSegments()) {
            throw Invalid.request("The Segment parameter is zero-based and must be less than parameter TotalSegments:"
                    + " Segment: " + request.segment() + " is not less than TotalSegments: "
                    + request.totalSegments());
        }
        return Stretch.segment(request.segment(), request.totalSegments());
    }

    /** Refuses a key condition whose values are not of the key's types. */
    static void requireTypes(KeyShape key, KeyCondition wanted) {
        requireTypes(key.partition(), wanted.partition());
        requireTypes(key.sort(), wanted.leading());
        wanted.sort()
                .ifPresent(sort -> requireType(key.sort().get(wanted.leading().size()), sort.values()));
    }

    private static void requireTypes(List<KeyAttribute> attributes, List<Value> values) {
        for (int i = 0; i < values.size(); i++) {
            requireType(attributes.get(i), List.of(values.get(i)));
        }
    }

    private static void requireType(KeyAttribute key, List<Value> values) {
        for (Value value : values) {
            if (value.kind() != key.kind()) {
                throw Invalid.parameter("Condition parameter type does not match schema type");
            }
            if (Sizes.of(value) == 0) {
                throw Invalid.request("One or more parameter values are not valid. The AttributeValue for a key"
                        + " attribute cannot contain an empty " + (value instanceof Value.Text ? "string" : "binary")
                        + " value. Key: " + key.name());
            }
        }
    }

    private static void requireNoKeys(KeyShape key, Condition filter, String filtering) {
        List<String> used = filter.paths().map(Path::head).toList();
        key.names().stream().filter(used::contains).findFirst().ifPresent(name -> {
            throw Invalid.request(
                    filtering + " can only contain non-primary key attributes: Primary key attribute: " + name);
        });
    }

    private static void requireStart(Read read, Value.Tree start, String complaint) {
        Set<KeyAttribute> wanted = new LinkedHashSet<>(read.table.table().key().attributes());
        wanted.addAll(read.key().attributes());
        boolean fits = start.values().size() == wanted.size()
                && wanted.stream()
                        .allMatch(each -> start.get(each.name())
                                .filter(value -> value.kind() == each.kind())
                                .isPresent());
        if (!fits) {
            throw Invalid.request(complaint);
        }
    }

    private static void show(Call call, Reader.Answer answer, boolean counts) {
        if (!counts) {
            call.member("Items", new ItemList(answer.items()));
        }
        answer.last().ifPresent(key -> call.member("LastEvaluatedKey", Body.of(ValueWriter.item(key))));
    }

    /** What is read, before anything of it was. */
    private record Read(Named table, Optional<Index> index, Selection selection, Optional<Condition> filter) {
        KeyShape key() {
            return index.map(it -> it.shape().key()).orElse(table.table().key());
        }

        Reader reader(Reading reading) {
            return new Reader(table, index, selection, filter, reading.consistent());
        }
    }
}
