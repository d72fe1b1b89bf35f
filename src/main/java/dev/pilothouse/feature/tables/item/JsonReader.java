package dev.pilothouse.feature.tables.item;

import dev.pilothouse.core.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Reads one JSON value (RFC 8259) with the places of all its parts; a name may stand in an object only once. One use. */
final class JsonReader {
    private static final JsonFactory FACTORY = new JsonFactory();
    // An item of 400 KB may become ten times as long with types, escapes and spaces, and hardly more.
    private static final int LONGEST = 32 * 1024 * 1024;
    private final JsonParser parser;
    private final int deepest;

    private JsonReader(JsonParser parser, int deepest) {
        this.parser = parser;
        this.deepest = deepest;
    }

    /**
     * The value that the text holds.
     *
     * @param deepest how many objects and lists may lie in one another
     * @throws Misread where it is none, or holds more than that
     */
    static Json read(String text, int deepest) {
        if (text.length() > LONGEST) {
            throw new Misread(new Spot(1, 1), Text.tr("This is longer than any item could be written."));
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonReader reader = new JsonReader(parser, deepest);
            if (parser.nextToken() == null) {
                throw new Misread(new Spot(1, 1), Text.tr("There is nothing here."));
            }
            Json json = reader.value(0);
            if (parser.nextToken() != null) {
                throw new Misread(reader.at(), Text.tr("Nothing may follow here."));
            }
            return json;
        } catch (JacksonException e) {
            throw misread(e);
        }
    }

    private Json value(int depth) {
        Spot at = at();
        return switch (parser.currentToken()) {
            case VALUE_STRING -> new Json.Text(parser.getString(), at);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Digits(parser.getString(), at);
            case VALUE_TRUE -> new Json.Bool(true, at);
            case VALUE_FALSE -> new Json.Bool(false, at);
            case VALUE_NULL -> new Json.Null(at);
            case START_ARRAY -> array(deeper(depth, at), at);
            case START_OBJECT -> object(deeper(depth, at), at);
            default -> throw new Misread(at, Text.tr("This is not JSON."));
        };
    }

    private Json array(int depth, Spot at) {
        List<Json> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(depth));
        }
        return new Json.Array(elements, at);
    }

    private Json object(int depth, Spot at) {
        SequencedMap<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Spot there = at();
            if (members.containsKey(name)) {
                throw new Misread(there, Text.tr("“{0}” stands here twice.", name));
            }
            parser.nextToken();
            members.put(name, value(depth));
        }
        return new Json.Object(members, at);
    }

    private int deeper(int depth, Spot at) {
        if (depth == deepest) {
            throw new Misread(at, Text.tr("This is nested too deeply: DynamoDB keeps 32 levels."));
        }
        return depth + 1;
    }

    private Spot at() {
        TokenStreamLocation at = parser.currentTokenLocation();
        return new Spot(at.getLineNr(), at.getColumnNr());
    }

    private static Misread misread(JacksonException failure) {
        TokenStreamLocation at = failure.getLocation();
        Spot spot = at == null ? new Spot(1, 1) : new Spot(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
        return new Misread(
                spot,
                failure instanceof UnexpectedEndOfInputException
                        ? Text.tr("The text ends before everything is closed.")
                        : Text.tr("This is not JSON: {0}.", reason(failure)));
    }

    // Jackson's first sentence says it; the rest is about its own source.
    private static String reason(JacksonException failure) {
        return failure.getOriginalMessage().lines().findFirst().orElse("").replaceAll(": was expecting.*|[.: ]+$", "");
    }
}
