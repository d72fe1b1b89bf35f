package dev.pilothouse.feature.tables.jobs;

import java.time.Instant;
import java.util.Optional;

/** An export or an import as DynamoDB tells of it. */
sealed interface TableJob {
    Facts facts();

    default Stand stand() {
        return facts().stand();
    }

    /**
     * What both have.
     *
     * @param failure why it failed, with AWS's code
     */
    record Facts(String arn, Stand stand, Instant started, Optional<Instant> ended, Optional<Failure> failure) {
        /** What it is called in lists: the end of its ARN. */
        String id() {
            return arn.substring(arn.lastIndexOf('/') + 1);
        }

        /** The name of the table in an ARN such as {@code arn:aws:dynamodb:eu-west-1:1:table/Orders/export/1}. */
        String table() {
            String after = arn.substring(arn.indexOf(":table/") + ":table/".length());
            return after.contains("/") ? after.substring(0, after.indexOf('/')) : after;
        }
    }

    /** Why it failed. */
    record Failure(String code, String message) {}

    /**
     * A table written to S3.
     *
     * @param items how many were written; empty before the end
     * @param billed the bytes that are paid for; empty before the end
     * @param manifest the key of the file that tells of all the others; empty before the end
     */
    record Export(
            Facts facts,
            S3Place place,
            ExportKind kind,
            ExportOrder.Shape shape,
            Optional<Long> items,
            Optional<Long> billed,
            Optional<String> manifest)
            implements TableJob {
        /** The address of its folder; before the end it is known by its rule ("Table export output format"). */
        String folder() {
            return place.address()
                            .substring(
                                    0, place.address().length() - place.prefix().length())
                    + keys();
        }

        /** What the keys of all its files begin with. */
        String keys() {
            String into = place.prefix().isEmpty() ? "" : place.prefix() + "/";
            return manifest.map(key -> key.substring(0, key.lastIndexOf('/') + 1))
                    .orElseGet(() -> into + "AWSDynamoDB/" + facts.id() + "/");
        }

        /** Whether its files are such as an import takes: whole items, not changes. */
        boolean canBeMadeATable() {
            return facts.stand() == Stand.COMPLETED && kind instanceof ExportKind.Full;
        }
    }

    /**
     * A table made from S3.
     *
     * @param read items that were read so far
     * @param imported items that are in the table
     * @param errors how many could not be taken; the log tells which
     * @param bytes that were read, uncompressed
     * @param logGroup ARN of the log group that names the errors
     */
    record Import(
            Facts facts, S3Place place, long read, long imported, long errors, long bytes, Optional<String> logGroup)
            implements TableJob {}
}
