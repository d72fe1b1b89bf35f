package dev.pilothouse.feature.tables.item;

import dev.pilothouse.core.Text;

/** DynamoDB's ten types, with the letters that its API writes for them. */
public enum Type {
    TEXT("S"),
    NUMBER("N"),
    BYTES("B"),
    BOOL("BOOL"),
    NULL("NULL"),
    LIST("L"),
    MAP("M"),
    TEXT_SET("SS"),
    NUMBER_SET("NS"),
    BYTES_SET("BS");

    private final String code;

    Type(String code) {
        this.code = code;
    }

    /** Its letters in the API and in DynamoDB JSON: S, N, B, BOOL, NULL, L, M, SS, NS or BS. */
    public String code() {
        return code;
    }

    /** What it is, in a word or two, as part of a sentence. */
    public String words() {
        return switch (this) {
            case TEXT -> Text.tr("text");
            case NUMBER -> Text.tr("number");
            case BYTES -> Text.tr("binary");
            case BOOL -> Text.tr("boolean");
            case NULL -> Text.tr("null");
            case LIST -> Text.tr("list");
            case MAP -> Text.tr("map");
            case TEXT_SET -> Text.tr("text set");
            case NUMBER_SET -> Text.tr("number set");
            case BYTES_SET -> Text.tr("binary set");
        };
    }

    /** Whether it is one of the three sets. */
    public boolean isSet() {
        return this == TEXT_SET || this == NUMBER_SET || this == BYTES_SET;
    }
    /** Whether other values are in it: lists, maps and sets. */
    public boolean isNested() {
        return isSet() || this == LIST || this == MAP;
    }
}
