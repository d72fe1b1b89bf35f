package dev.pilothouse.feature.tables.jobs;

import dev.pilothouse.core.Text;

/**
 * An export to be started.
 *
 * @param tableArn the table's
 * @param why what the person wants it for, where it holds personal values; may be empty
 */
record ExportOrder(String tableArn, S3Place place, Shape shape, ExportKind kind, String why) {
    /** What the files hold. */
    enum Shape {
        DYNAMODB_JSON,
        ION;

        String words() {
            return switch (this) {
                case DYNAMODB_JSON -> Text.tr("DynamoDB JSON");
                case ION -> Text.tr("Amazon Ion");
            };
        }
    }
}
