package dev.pilothouse.sandbox.lambda;

import java.util.Optional;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.LogFormat;
import tools.jackson.databind.node.ObjectNode;

/**
 * The lines that Lambda itself writes around a function's own.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-view.html">START, END and REPORT</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/telemetry-schema-reference.html">The same as JSON</a>
 */
record Platform(Journal journal, FunctionConfiguration version, String requestId) {
    static boolean isJson(FunctionConfiguration version) {
        return version.loggingConfig() != null && version.loggingConfig().logFormat() == LogFormat.JSON;
    }

    void initStart() {
        String runtime = version.runtimeVersionConfig().runtimeVersionArn();
        String number =
                version.runtimeAsString().replaceFirst("(?<=\\D)(?=\\d)", ":").replace(".x", "") + ".v12";
        if (isJson(version)) {
            event(
                    "platform.initStart",
                    Json.object()
                            .put("initializationType", "on-demand")
                            .put("phase", "init")
                            .put("runtimeVersion", number)
                            .put("runtimeVersionArn", runtime)
                            .put("functionName", version.functionName())
                            .put("functionVersion", version.version()));
        } else {
            journal.line("INIT_START Runtime Version: " + number + "\tRuntime Version ARN: " + runtime);
        }
    }

    void start() {
        if (isJson(version)) {
            event("platform.start", Json.object().put("requestId", requestId).put("version", version.version()));
        } else {
            journal.line("START RequestId: " + requestId + " Version: " + version.version());
        }
    }

    /** What ended it, where that was not the code. */
    void interrupted(Ending ending) {
        if (ending instanceof Ending.TimedOut && !isJson(version)) {
            journal.line(
                    Dialect.time(journal.clock().instant()) + " " + requestId + " " + Endings.words(ending) + "\n");
        }
    }

    void end(Report report, Ending ending, Trace trace) {
        if (isJson(version)) {
            event("platform.report", json(report, ending, trace));
            return;
        }
        journal.line("END RequestId: " + requestId);
        journal.line("REPORT RequestId: " + requestId + "\tDuration: " + Report.decimals(report.duration())
                + " ms\tBilled Duration: " + report.billed() + " ms\tMemory Size: " + report.memory()
                + " MB\tMax Memory Used: " + report.used() + " MB\t"
                + report.init()
                        .map(init -> "Init Duration: " + Report.decimals(init) + " ms\t")
                        .orElse("")
                + status(ending)
                + (trace.sampled()
                        ? "\nXRAY TraceId: " + trace.root() + "\tSegmentId: " + trace.segment() + "\tSampled: true\t"
                        : ""));
        if (ending instanceof Ending.OutOfMemory || ending instanceof Ending.Exited) {
            journal.line("RequestId: " + requestId + " Error: " + Endings.words(ending) + "\n" + Endings.type(ending));
        }
    }

    private static String status(Ending ending) {
        return switch (ending) {
            case Ending.TimedOut _ -> "Status: timeout\t";
            case Ending.OutOfMemory _, Ending.Exited _, Ending.TooLarge _ ->
                "Status: error\tError Type: " + Endings.type(ending) + "\t";
            case Ending.Answered _, Ending.Threw _ -> "";
        };
    }

    private ObjectNode json(Report report, Ending ending, Trace trace) {
        ObjectNode metrics = Json.object()
                .put("durationMs", Report.millis(report.duration()))
                .put("billedDurationMs", report.billed())
                .put("memorySizeMB", report.memory())
                .put("maxMemoryUsedMB", report.used());
        report.init().ifPresent(init -> metrics.put("initDurationMs", Report.millis(init)));
        ObjectNode record = Json.object().put("requestId", requestId);
        record.set("metrics", metrics);
        record.put("status", ending.isError() ? ending instanceof Ending.TimedOut ? "timeout" : "error" : "success");
        Optional.of(ending).filter(Ending::isError).ifPresent(it -> record.put("errorType", Endings.type(it)));
        if (trace.sampled()) {
            record.set(
                    "tracing",
                    Json.object()
                            .put("spanId", trace.segment())
                            .put("type", "X-Amzn-Trace-Id")
                            .put("value", trace.header()));
        }
        return record;
    }

    private void event(String type, ObjectNode record) {
        ObjectNode event = Json.object()
                .put("time", Dialect.time(journal.clock().instant()))
                .put("type", type);
        event.set("record", record);
        journal.line(event.toString());
    }
}
