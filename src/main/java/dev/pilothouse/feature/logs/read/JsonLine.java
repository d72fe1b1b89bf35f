package dev.pilothouse.feature.logs.read;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.ui.code.Language;
import dev.pilothouse.ui.code.Token;
import dev.pilothouse.ui.lines.Run;
import dev.pilothouse.ui.lines.Tint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line that is an object in JSON, or ends in one: in a line its message and other members, or written out. Pure.
 *
 * @param before what stands before the object; mostly nothing
 */
record JsonLine(String before, JsonNode tree) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER)))
            .build();
    private static final int LONGEST_BEFORE = 200;
    private static final List<String> MESSAGES = List.of("message", "msg", "errorMessage", "event");

    // These stand in columns of their own, or beside the line.
    private static final Set<String> ELSEWHERE = Set.of(
            "timestamp",
            "time",
            "@timestamp",
            "level",
            "severity",
            "requestId",
            "AWSRequestId",
            "function_request_id",
            "xray_trace_id");

    /** The line, if it is an object or ends in one. */
    static Optional<JsonLine> of(String text) {
        int brace = text.indexOf('{');
        boolean maybe = brace >= 0 && brace <= LONGEST_BEFORE && text.charAt(text.length() - 1) == '}';
        if (!maybe || text.lastIndexOf('\n', brace) >= 0) {
            return Optional.empty();
        }
        try {
            JsonNode tree = JSON.readTree(text.substring(brace));
            return tree.isObject() && !tree.isEmpty()
                    ? Optional.of(new JsonLine(text.substring(0, brace).strip(), tree))
                    : Optional.empty();
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    /** {@code request done route="GET /orders" status=200}: no more than so many characters. */
    List<Run> summary(int most) {
        List<Run> runs = new ArrayList<>();
        if (!before.isEmpty()) {
            runs.add(Run.of(Visible.line(before) + " ", Tint.TEXT));
        }
        Optional<String> message =
                MESSAGES.stream().filter(name -> tree.path(name).isString()).findFirst();
        message.ifPresent(name ->
                runs.add(Run.of(Visible.line(brief(tree.path(name).stringValue(), most)), Tint.TEXT)));
        int length = 0;
        for (Map.Entry<String, JsonNode> member : tree.properties()) {
            boolean shown = !ELSEWHERE.contains(member.getKey())
                    && message.filter(member.getKey()::equals).isEmpty();
            if (shown && length < most) {
                String value = brief(
                        JSON.writer()
                                .without(SerializationFeature.INDENT_OUTPUT)
                                .writeValueAsString(member.getValue()),
                        most);
                String gap = runs.isEmpty() ? "" : " ";
                runs.add(Run.of(gap + Visible.line(brief(member.getKey(), most)) + "=", Tint.MUTED));
                runs.add(Run.of(Visible.line(value), Tint.TEXT));
                length += member.getKey().length() + value.length();
            }
        }
        if (runs.isEmpty()) {
            runs.add(Run.of("{}", Tint.MUTED));
        }
        return runs;
    }

    /** Written out with colours; no more than so many lines. */
    List<List<Run>> written(int most) {
        List<String> all = JSON.writeValueAsString(tree).lines().toList();
        List<List<Run>> written =
                new ArrayList<>(all.stream().limit(most).map(JsonLine::coloured).toList());
        if (all.size() > most) {
            written.add(List.of(Run.of(Text.tr("… {0} lines more", Humane.count(all.size() - most)), Tint.MUTED)));
        }
        return written;
    }

    private static List<Run> coloured(String line) {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        for (Token token : Language.JSON.tokens(line)) {
            add(runs, line.substring(at, token.from()), Tint.MUTED);
            add(runs, line.substring(token.from(), token.to()), tint(token.kind()));
            at = token.to();
        }
        add(runs, line.substring(at), Tint.MUTED);
        return runs;
    }

    private static void add(List<Run> runs, String text, Tint tint) {
        if (!text.isEmpty()) {
            runs.add(Run.of(Visible.of(text), tint));
        }
    }

    private static Tint tint(Token.Kind kind) {
        return switch (kind) {
            case NAME -> Tint.NAME;
            case TEXT -> Tint.STRING;
            case NUMBER, WORD, KEYWORD, PARAMETER -> Tint.NUMBER;
        };
    }

    private static String brief(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}
