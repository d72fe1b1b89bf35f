package dev.pilothouse.ui;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a fault beyond its own. */
public final class FaultWords {
    private FaultWords() {}

    /** Whether anything was changed; empty of what was only to be read. */
    public static String outcome(Fault fault) {
        if (fault.reading()) {
            return "";
        }
        return switch (fault.outcome()) {
            case DONE -> Text.tr("Done: the change took effect.");
            case NOT_DONE -> Text.tr("Not done: nothing was changed.");
            case UNKNOWN -> Text.tr("Unknown: the change was sent, and its answer is missing.");
        };
    }

    /** All of it in one breath, for a screen reader. */
    public static String sentence(Fault fault) {
        return Stream.of(fault.what(), outcome(fault), fault.next())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** What "Copy" copies: nothing in it is secret. */
    public static String report(Fault fault) {
        StringJoiner lines = new StringJoiner("\n").add(sentence(fault));
        details(fault.technical()).forEach((name, value) -> lines.add(name + ": " + value));
        return lines.toString();
    }

    /** What "Details" opens, by name and in order; what is empty is left out. */
    static Map<String, String> details(Fault.Technical technical) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put(Text.tr("Code"), technical.code());
        details.put(Text.tr("Service"), technical.service());
        details.put(Text.tr("Operation"), technical.operation());
        details.put(Text.tr("Request id"), technical.requestId());
        details.put(Text.tr("Requests sent"), technical.attempts() == 0 ? "" : Integer.toString(technical.attempts()));
        details.put(Text.tr("Message"), technical.message());
        details.values().removeIf(String::isEmpty);
        return details;
    }
}
