package dev.pilothouse.feature.logs.request;

import dev.pilothouse.aws.logs.Report;
import java.time.Instant;
import java.util.Optional;

/**
 * What one function did for a request.
 *
 * @param id of its own invocation
 * @param began by its START line, or else its first one
 * @param ended by its REPORT or END line, or else its last one
 * @param report missing while it runs, and where its lines are incomplete
 * @param errors lines that tell of failures
 */
record Part(String function, String id, Instant began, Instant ended, Optional<Report> report, int errors) {
    /** Whether it ended in an error, or some line tells of one. */
    boolean failed() {
        return errors > 0
                || report.flatMap(Report::status)
                        .filter(status -> !status.equals("success"))
                        .isPresent();
    }
}
