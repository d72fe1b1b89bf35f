package dev.pilothouse.feature.tables.transfer;

import dev.pilothouse.core.Text;
import java.util.Locale;
import java.util.Optional;

/** What kind of file. */
public enum Format {
    /** For spreadsheets (RFC 4180): types stand in the header, what looks like a formula behind an apostrophe. */
    CSV("csv"),
    /** One item a line, every value with its type; nothing is lost. */
    JSON_LINES("jsonl"),
    /** As DynamoDB's own export to S3 writes it and its import takes it: one <code>{"Item": …}</code> a line. */
    DYNAMODB_JSON("json");

    private final String extension;

    Format(String extension) {
        this.extension = extension;
    }

    /** Of the file's name, without a dot. */
    public String extension() {
        return extension;
    }

    /** What it is called. */
    public String words() {
        return switch (this) {
            case CSV -> Text.tr("CSV, for spreadsheets");
            case JSON_LINES -> Text.tr("JSON Lines, lossless");
            case DYNAMODB_JSON -> Text.tr("DynamoDB JSON");
        };
    }

    /** The format that a file's name stands for. */
    public static Optional<Format> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        for (Format format : values()) {
            if (name.endsWith("." + format.extension)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
