package dev.pilothouse.ui.code;

import dev.pilothouse.core.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Whether a text is JSON (RFC 8259): one value, no name twice in an object, nested no deeper than {@value #DEEPEST} levels.
 * Pure.
 */
public final class JsonCheck {
    /** A text that is nested deeper is no document but an attack (CWE-674). */
    static final int DEEPEST = 200;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(1000)
                    .maxStringLength(20_000_000)
                    .build())
            .build();

    private JsonCheck() {}

    /** The text itself, where it is JSON. */
    public static Reading<String> read(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                return new Reading.Broken<>(new Mark(1, 1, Text.tr("There is nothing here.")));
            }
            parser.skipChildren();
            if (parser.nextToken() != null) {
                return new Reading.Broken<>(at(parser.currentTokenLocation(), Text.tr("Nothing may follow here.")));
            }
            return new Reading.Fits<>(text);
        } catch (JacksonException e) {
            return new Reading.Broken<>(at(e.getLocation(), words(e)));
        }
    }

    private static Mark at(TokenStreamLocation at, String words) {
        return at == null
                ? new Mark(1, 1, words)
                : new Mark(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), words);
    }

    // Jackson's first sentence says it; the rest is about its own source.
    private static String words(JacksonException failure) {
        return switch (failure) {
            case UnexpectedEndOfInputException end -> Text.tr("The text ends before everything is closed.");
            case StreamConstraintsException limit -> Text.tr("This is nested too deeply, or one value is too long.");
            default ->
                Text.tr(
                        "This is not JSON: {0}.",
                        failure.getOriginalMessage()
                                .lines()
                                .findFirst()
                                .orElse("")
                                .replaceAll(": was expecting.*|[.: ]+$", ""));
        };
    }
}
