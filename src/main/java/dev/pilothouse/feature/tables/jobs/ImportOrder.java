package dev.pilothouse.feature.tables.jobs;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.shape.Capacity;
import dev.pilothouse.feature.tables.shape.KeyShape;

/** A table to be made from files in S3. */
record ImportOrder(String table, KeyShape keys, Capacity capacity, S3Place place, Source source, Packing packing) {
    /** What the files hold. */
    sealed interface Source {
        /** Lines of {@code {"Item": …}}. */
        record Json() implements Source {}

        /** Amazon Ion. */
        record Ion() implements Source {}

        /**
         * Comma-separated values, whose first line names the columns; everything but keys becomes text.
         *
         * @param delimiter one character
         */
        record Csv(String delimiter) implements Source {}
    }

    /** How the files are packed. */
    enum Packing {
        NONE,
        GZIP,
        ZSTD;

        String words() {
            return switch (this) {
                case NONE -> Text.tr("Not packed");
                case GZIP -> "gzip";
                case ZSTD -> "Zstandard";
            };
        }
    }
}
