package dev.pilothouse.feature.logs.export;

import dev.pilothouse.core.Text;

/** How lines are written to a file. */
public enum Form {
    /** As they came, one below the other. */
    TEXT("log"),
    /** An object for each, in a line of its own (JSON Lines). */
    JSON_LINES("jsonl");

    private final String ending;

    Form(String ending) {
        this.ending = ending;
    }

    /** The end of a file's name. */
    String ending() {
        return ending;
    }

    String words() {
        return switch (this) {
            case TEXT -> Text.tr("Text");
            case JSON_LINES -> Text.tr("JSON lines");
        };
    }
}
