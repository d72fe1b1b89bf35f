package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.wire.ApiError;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.ExportTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.ExportType;
import software.amazon.awssdk.services.dynamodb.model.ExportViewType;
import software.amazon.awssdk.services.dynamodb.model.IncrementalExportSpecification;

/** The times of an export, checked as ExportTableToPointInTime documents them. */
final class Stretches {
    // "Requesting a table export in DynamoDB": 15 minutes at least, 24 hours at most.
    private static final Duration SHORTEST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(24);

    private Stretches() {}

    static boolean isIncremental(ExportTableToPointInTimeRequest request) {
        return request.exportType() == ExportType.INCREMENTAL_EXPORT;
    }

    /** Refuses what lies outside of what is remembered. */
    static void require(ExportTableToPointInTimeRequest request, Instant since, Instant now) {
        IncrementalExportSpecification changes = request.incrementalExportSpecification();
        if (!isIncremental(request)) {
            if (changes != null) {
                throw Invalid.request("IncrementalExportSpecification is for exports of type INCREMENTAL_EXPORT only");
            }
            within("ExportTime", Optional.ofNullable(request.exportTime()).orElse(now), since, now);
            return;
        }
        if (changes == null || changes.exportFromTime() == null || request.exportTime() != null) {
            throw Invalid.request("An export of type INCREMENTAL_EXPORT needs an IncrementalExportSpecification with"
                    + " ExportFromTime, and no ExportTime");
        }
        Instant until = until(changes, now);
        within("ExportFromTime", changes.exportFromTime(), since, now);
        within("ExportToTime", until, since, now);
        Duration apart = Duration.between(changes.exportFromTime(), until);
        if (apart.compareTo(SHORTEST) < 0 || apart.compareTo(LONGEST) > 0) {
            throw Invalid.request("The export period must be 15 minutes at least and 24 hours at most");
        }
    }

    private static void within(String name, Instant moment, Instant since, Instant now) {
        if (moment.isBefore(since) || moment.isAfter(now)) {
            throw new ApiError(
                    400,
                    "InvalidExportTimeException",
                    "The specified " + name + " is outside of the point in time recovery window.");
        }
    }

    /** Writes down what the request says, and what it leaves open. */
    static void of(ExportTableToPointInTimeRequest request, Instant now, ExportDescription.Builder into) {
        if (!isIncremental(request)) {
            into.exportType(ExportType.FULL_EXPORT)
                    .exportTime(Optional.ofNullable(request.exportTime()).orElse(now));
            return;
        }
        IncrementalExportSpecification changes = request.incrementalExportSpecification();
        into.exportType(ExportType.INCREMENTAL_EXPORT)
                .incrementalExportSpecification(changes.copy(it -> it.exportToTime(until(changes, now))
                        .exportViewType(
                                changes.exportViewType() == null
                                        ? ExportViewType.NEW_AND_OLD_IMAGES
                                        : changes.exportViewType())));
    }

    private static Instant until(IncrementalExportSpecification changes, Instant now) {
        return Optional.ofNullable(changes.exportToTime()).orElse(now);
    }
}
