package dev.pilothouse.feature.tables.query;

import dev.pilothouse.feature.tables.item.DynamoJson;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** A request as a command of the AWS CLI, quoted for a POSIX shell (AWS CLI Command Reference, dynamodb query, scan and
 * execute-statement). */
public final class CommandLine {
    private CommandLine() {}

    /** One command over several lines, each but the last ending in a backslash; the first segment where there are several. */
    public static String of(PagedRead request) {
        return switch (request) {
            case ReadRequest read -> of(read);
            case StatementRequest statement -> of(statement);
        };
    }

    private static String of(StatementRequest request) {
        List<String> parts = new ArrayList<>();
        parts.add("aws dynamodb execute-statement");
        parts.add("--statement " + quoted(request.text()));
        if (!request.parameters().isEmpty()) {
            parts.add("--parameters "
                    + quoted(request.parameters().stream()
                            .map(CommandLine::value)
                            .collect(Collectors.joining(", ", "[", "]"))));
        }
        if (request.consistent()) {
            parts.add("--consistent-read");
        }
        return parts.stream().collect(Collectors.joining(" \\\n  "));
    }

    // As a member of an item, without the item around it.
    private static String value(Value value) {
        String item = DynamoJson.line(Item.of(Map.of("v", value)));
        return item.substring(item.indexOf(':') + 1, item.length() - 1);
    }

    private static String of(ReadRequest request) {
        List<String> parts = new ArrayList<>();
        parts.add("aws dynamodb " + (request.isQuery() ? "query" : "scan"));
        parts.add("--table-name " + quoted(request.table()));
        request.index().ifPresent(name -> parts.add("--index-name " + quoted(name)));
        request.keyCondition().ifPresent(text -> parts.add("--key-condition-expression " + quoted(text)));
        request.filter().ifPresent(text -> parts.add("--filter-expression " + quoted(text)));
        request.projection().ifPresent(text -> parts.add("--projection-expression " + quoted(text)));
        placeholders(request, parts);
        if (request.wholeItems()) {
            parts.add("--select ALL_ATTRIBUTES");
        }
        if (!request.ascending()) {
            parts.add("--no-scan-index-forward");
        }
        if (request.consistent()) {
            parts.add("--consistent-read");
        }
        request.pageItems().ifPresent(count -> parts.add("--page-size " + count));
        if (request.segments() > 1) {
            parts.add("--total-segments " + request.segments() + " --segment 0");
        }
        return parts.stream().collect(Collectors.joining(" \\\n  "));
    }

    private static void placeholders(ReadRequest request, List<String> parts) {
        if (!request.names().isEmpty()) {
            parts.add("--expression-attribute-names " + quoted(json(request.names())));
        }
        if (!request.values().isEmpty()) {
            SequencedMap<String, Value> values = new LinkedHashMap<>(request.values());
            parts.add("--expression-attribute-values " + quoted(DynamoJson.line(new Item(values))));
        }
    }

    private static String json(Map<String, String> names) {
        return JsonMapper.shared().writeValueAsString(names);
    }

    private static String quoted(String text) {
        return text.matches("[A-Za-z0-9_./:=-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
