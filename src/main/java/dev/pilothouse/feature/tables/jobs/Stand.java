package dev.pilothouse.feature.tables.jobs;

import dev.pilothouse.core.Text;

/** How a job stands (DynamoDB API, {@code ExportStatus} and {@code ImportStatus}). */
enum Stand {
    RUNNING,
    COMPLETED,
    CANCELLING,
    CANCELLED,
    FAILED,
    /** AWS says something that came after this program. */
    UNKNOWN;

    static Stand of(String status) {
        return switch (status) {
            case "IN_PROGRESS" -> RUNNING;
            case "COMPLETED" -> COMPLETED;
            case "CANCELLING" -> CANCELLING;
            case "CANCELLED" -> CANCELLED;
            case "FAILED" -> FAILED;
            default -> UNKNOWN;
        };
    }

    /** Whether it is worth looking again. */
    boolean isUnderWay() {
        return this == RUNNING || this == CANCELLING;
    }

    String words() {
        return switch (this) {
            case RUNNING -> Text.tr("Under way");
            case COMPLETED -> Text.tr("Done");
            case CANCELLING -> Text.tr("Being cancelled");
            case CANCELLED -> Text.tr("Cancelled");
            case FAILED -> Text.tr("Failed");
            case UNKNOWN -> Text.tr("Not known");
        };
    }
}
