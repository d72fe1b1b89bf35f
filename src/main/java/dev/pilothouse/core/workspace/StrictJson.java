package dev.pilothouse.core.workspace;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One object of a JSON file that a person wrote: whatever does not fit is refused by file, line and member. */
public final class StrictJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final String file;
    private final Map<JsonPointer, Integer> lines;
    private final JsonPointer at;
    private final JsonNode node;

    private StrictJson(String file, Map<JsonPointer, Integer> lines, JsonPointer at, JsonNode node) {
        this.file = file;
        this.lines = lines;
        this.at = at;
        this.node = node;
    }

    /** @param file its name, for the words */
    static StrictJson parse(String file, byte[] json) {
        try {
            StrictJson root = new StrictJson(file, lines(json), JsonPointer.empty(), JSON.readTree(json));
            if (!root.node.isObject()) {
                throw refused(Text.tr("{0} holds no JSON object.", file));
            }
            return root;
        } catch (JacksonException e) {
            // What is nested too deeply comes without a place.
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            String what = Text.tr("{0}, line {1}: this is not JSON.", file, String.valueOf(line));
            throw new Refused(refused(what).fault(), e);
        }
    }

    /** An object that came from no file of its own: what is wrong with it is told by member alone. */
    public static StrictJson of(String name, JsonNode object, String... path) {
        JsonPointer at = JsonPointer.empty();
        for (String member : path) {
            at = at.appendProperty(member);
        }
        return new StrictJson(name, Map.of(), at, object);
    }

    /** The text of a member that has to be there. */
    public String text(String member, Pattern shape, String words) {
        return optionalText(member, shape, words).orElseThrow(() -> missing(member));
    }

    /** The text of a member that may be missing. */
    public Optional<String> optionalText(String member, Pattern shape, String words) {
        return value(member).map(value -> {
            if (!value.isString() || !shape.matcher(value.stringValue()).matches()) {
                throw unfit(member, words);
            }
            return value.stringValue();
        });
    }

    /** The address of a site in a member that may be missing. */
    public Optional<URI> optionalAddress(String member) {
        return optionalText(member, Shapes.WEB, Text.tr("an address such as https://shop.acme.example"))
                .map(URI::create);
    }

    /** The whole number of a member that has to be there. */
    public int number(String member, String words) {
        JsonNode value = value(member).orElseThrow(() -> missing(member));
        if (!value.isInt()) {
            throw unfit(member, words);
        }
        return value.intValue();
    }

    /** Yes or no, in a member that may be missing. */
    public Optional<Boolean> flag(String member) {
        return value(member).map(value -> {
            if (!value.isBoolean()) {
                throw unfit(member, Text.tr("true or false"));
            }
            return value.booleanValue();
        });
    }

    /** The object of a member that has to be there. */
    public StrictJson object(String member) {
        return optionalObject(member).orElseThrow(() -> missing(member));
    }

    /** The object of a member that may be missing. */
    public Optional<StrictJson> optionalObject(String member) {
        return value(member).map(value -> {
            if (!value.isObject()) {
                throw unfit(member, Text.tr("an object in braces"));
            }
            return new StrictJson(file, lines, at.appendProperty(member), value);
        });
    }

    /** A list of texts that has to be there. */
    public List<String> texts(String member, Pattern shape, String words) {
        JsonNode list = value(member).orElseThrow(() -> missing(member));
        if (!list.isArray()
                || !list.valueStream()
                        .allMatch(value -> value.isString()
                                && shape.matcher(value.stringValue()).matches())) {
            throw unfit(member, words);
        }
        return list.valueStream().map(JsonNode::stringValue).toList();
    }

    /** A list of objects; empty where the member is missing. */
    public List<StrictJson> objects(String member, String words) {
        JsonNode list = value(member).orElseGet(JSON::createArrayNode);
        if (!list.isArray() || !list.valueStream().allMatch(JsonNode::isObject)) {
            throw unfit(member, words);
        }
        JsonPointer within = at.appendProperty(member);
        return IntStream.range(0, list.size())
                .mapToObj(n -> new StrictJson(file, lines, within.appendIndex(n), list.get(n)))
                .toList();
    }

    /** Refuses all members but these. */
    public StrictJson only(String... members) {
        for (String name : names()) {
            if (!Arrays.asList(members).contains(name)) {
                throw refused(Text.tr("{0}: “{1}” is not known here.", place(name), path(name)));
            }
        }
        return this;
    }

    /** Its members, as written. */
    public List<String> names() {
        return List.copyOf(node.propertyNames());
    }

    /** The whole object. */
    public JsonNode tree() {
        return node;
    }

    /** Says what a member has to be. */
    public Refused unfit(String member, String words) {
        return refused(Text.tr("{0}: “{1}” has to be {2}.", place(member), path(member), words));
    }

    private Refused missing(String member) {
        return refused(Text.tr("{0}: “{1}” is missing.", place(member), path(member)));
    }

    private static Refused refused(String what) {
        return Refused.notDone(what, Text.tr("Correct the file, or ask whoever gave it to you."));
    }

    private Optional<JsonNode> value(String member) {
        return node.optional(member);
    }

    private String path(String member) {
        return at.appendProperty(member).toString().substring(1).replace('/', '.');
    }

    // Of what is missing, the line of the object that lacks it.
    private String place(String member) {
        Integer line = lines.getOrDefault(at.appendProperty(member), lines.get(at));
        return line == null ? file : Text.tr("{0}, line {1}", file, String.valueOf(line));
    }

    private static Map<JsonPointer, Integer> lines(byte[] json) {
        Map<JsonPointer, Integer> lines = new HashMap<>();
        try (JsonParser parser = JSON.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                lines.putIfAbsent(
                        parser.streamReadContext().pathAsPointer(),
                        parser.currentTokenLocation().getLineNr());
            }
        }
        return lines;
    }
}
