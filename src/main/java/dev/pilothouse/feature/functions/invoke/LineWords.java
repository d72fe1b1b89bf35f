package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.aws.logs.Report;
import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a line of a function is read: Lambda's own lines in brief, and of the function's what it says behind its time, its request id
 * and its level (Lambda Developer Guide, "Working with Lambda function logs"). Pure.
 *
 * @param level such as {@code WARN}; empty where none is told
 */
record LineWords(String level, String text) {
    private static final Pattern START = Pattern.compile("START RequestId: \\S+ Version: (?<version>\\S+)\\s*");
    private static final Pattern INIT = Pattern.compile("INIT_START Runtime Version: (?<runtime>\\S+)\\s.*");
    private static final Pattern END = Pattern.compile("END RequestId: \\S+\\s*");
    private static final Pattern HEAD = Pattern.compile("^(?:\\[?\\d{4}-\\d{2}-\\d{2}[T"
            + " ][\\d:.,]+Z?\\]?\\s+)?(?:<?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}>?\\s+)?"
            + "(?:(?<a>\\[?(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\\]?)\\s+)?"
            + "(?:\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z\\s+)?(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\s+)?"
            + "(?:(?<b>TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\\s+)?");

    /** Lambda says so itself where a function was ended. */
    private static final Pattern FAILED =
            Pattern.compile("Task timed out after |RequestId: \\S+ Error: |Runtime exited ");

    static LineWords of(String message) {
        String line = message.strip();
        Matcher start = START.matcher(line);
        if (start.matches()) {
            return new LineWords("START", Text.tr("version {0}", start.group("version")));
        }
        Matcher init = INIT.matcher(line);
        if (init.matches()) {
            return new LineWords("INIT", init.group("runtime"));
        }
        if (END.matcher(line).matches()) {
            return new LineWords("END", "");
        }
        return Report.of(line)
                .map(LineWords::report)
                .orElseGet(() -> line.startsWith("{") ? structured(line) : plain(line));
    }

    /** The style that its gravity has. */
    String tone() {
        return switch (level) {
            case "ERROR", "FATAL" -> "danger";
            case "WARN", "WARNING" -> "warning";
            case "INIT", "START", "END", "REPORT" -> "muted";
            default -> "plain";
        };
    }

    private static LineWords report(Report report) {
        String memory = report.used().isPresent() && report.memory().isPresent()
                ? Text.tr(
                        " · {0} of {1} MB",
                        String.valueOf(report.used().getAsInt()),
                        String.valueOf(report.memory().getAsInt()))
                : "";
        return new LineWords(
                "REPORT",
                Text.tr(
                        "{0} ms, billed {1} ms, {2}{3}",
                        Humane.count(report.duration().toMillis()),
                        Humane.count(report.billed().toMillis()),
                        FigureWords.start(report),
                        memory));
    }

    private static LineWords plain(String line) {
        Matcher head = HEAD.matcher(line);
        if (!head.find()) {
            return new LineWords("", line);
        }
        String level = head.group("a") == null ? head.group("b") : head.group("a");
        String text = line.substring(head.end());
        if (level == null) {
            return new LineWords(FAILED.matcher(text).lookingAt() ? "ERROR" : "", text);
        }
        return new LineWords(level.replaceAll("[\\[\\]]", ""), text);
    }

    private static LineWords structured(String line) {
        try {
            JsonNode tree = JsonMapper.shared().readTree(line);
            String level = tree.path("level").asString(tree.path("logLevel").asString(""));
            String text = tree.path("message").asString("");
            return text.isEmpty() ? new LineWords(level, line) : new LineWords(level, text);
        } catch (JacksonException cutOff) {
            return new LineWords("", line);
        }
    }
}
