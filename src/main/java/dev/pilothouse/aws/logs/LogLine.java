package dev.pilothouse.aws.logs;

import java.time.Instant;

/**
 * One event of a log group.
 *
 * @param group the group's name, such as {@code /aws/lambda/orders-api}
 * @param id AWS's id of the event; empty where it came by live tail, which tells none
 * @param at when it happened, by whoever wrote it
 * @param ingested when it arrived at CloudWatch Logs
 * @param message as it was written, be it several lines; its end of line included
 */
public record LogLine(String group, String stream, String id, Instant at, Instant ingested, String message) {}
