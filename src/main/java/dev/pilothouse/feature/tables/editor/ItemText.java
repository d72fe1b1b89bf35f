package dev.pilothouse.feature.tables.editor;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.editor.hidden.Brief;
import dev.pilothouse.feature.tables.editor.hidden.Covered;
import dev.pilothouse.feature.tables.editor.hidden.Hidden;
import dev.pilothouse.feature.tables.item.DynamoJson;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Parsed;
import dev.pilothouse.feature.tables.item.PlainJson;
import dev.pilothouse.ui.code.Mark;
import dev.pilothouse.ui.code.Reading;

/**
 * An item as JSON, and the way back: types that plain JSON lacks are those of the item it was written from, and masks become
 * again what they stand for. Pure.
 *
 * @param covered the item, with masks in place of what is hidden
 */
record ItemText(Covered covered, Notation notation) {
    /** The two ways to write it. */
    enum Notation {
        PLAIN,
        DYNAMODB
    }

    static ItemText of(Item item, Hidden hidden, Notation notation) {
        return new ItemText(Covered.of(item, hidden.brief()), notation);
    }

    String write() {
        return switch (notation) {
            case PLAIN -> PlainJson.write(covered.item());
            case DYNAMODB -> DynamoJson.write(covered.item());
        };
    }

    Reading<Item> read(String text) {
        Parsed<Item> parsed = switch (notation) {
            case PLAIN -> PlainJson.read(text, covered.item());
            case DYNAMODB -> DynamoJson.read(text);
        };
        return switch (parsed) {
            case Parsed.Broken<Item>(int line, int column, String words) ->
                new Reading.Broken<>(new Mark(line, column, words));
            case Parsed.Fit<Item>(Item edited) -> uncovered(edited, text);
        };
    }

    private Reading<Item> uncovered(Item edited, String text) {
        return switch (covered.uncover(edited)) {
            case Covered.Uncovered.Whole(Item item) -> new Reading.Fits<>(item);
            case Covered.Uncovered.Astray astray ->
                new Reading.Broken<>(at(Math.max(0, text.lastIndexOf(Hidden.DOTS)), text, words(astray)));
        };
    }

    private static String words(Covered.Uncovered.Astray astray) {
        return Brief.is(astray.mask())
                ? Text.tr(
                        "Only the beginning of “{0}” stands here: replace it as a whole, or leave it as it is.",
                        astray.path())
                : Text.tr("“{0}” is hidden: show it before you change or move it.", astray.path());
    }

    private static Mark at(int place, String text, String words) {
        String before = text.substring(0, place);
        int line = (int) before.chars().filter(letter -> letter == '\n').count();
        return new Mark(line + 1, place - before.lastIndexOf('\n'), words);
    }
}
