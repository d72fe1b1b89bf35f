package dev.pilothouse.feature.logs.lines;

import dev.pilothouse.core.Text;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How grave a line is, from the least. */
public enum Level {
    /** It does not say. */
    NONE,
    TRACE,
    DEBUG,
    INFO,
    WARN,
    ERROR,
    FATAL,
    /** Said by Pilothouse itself: lines are missing here. */
    NOTE;

    private static final Map<String, Level> WORDS = Map.ofEntries(
            Map.entry("TRACE", TRACE),
            Map.entry("TRC", TRACE),
            Map.entry("FINEST", TRACE),
            Map.entry("VERBOSE", TRACE),
            Map.entry("DEBUG", DEBUG),
            Map.entry("DBG", DEBUG),
            Map.entry("FINE", DEBUG),
            Map.entry("INFO", INFO),
            Map.entry("INF", INFO),
            Map.entry("INFORMATION", INFO),
            Map.entry("NOTICE", INFO),
            Map.entry("WARN", WARN),
            Map.entry("WARNING", WARN),
            Map.entry("WRN", WARN),
            Map.entry("ERROR", ERROR),
            Map.entry("ERR", ERROR),
            Map.entry("SEVERE", ERROR),
            Map.entry("FATAL", FATAL),
            Map.entry("FTL", FATAL),
            Map.entry("CRITICAL", FATAL),
            Map.entry("ALERT", FATAL),
            Map.entry("EMERGENCY", FATAL),
            Map.entry("PANIC", FATAL));

    /** What a logger calls it, in upper or lower case. */
    static Optional<Level> named(String word) {
        return Optional.ofNullable(WORDS.get(word.toUpperCase(Locale.ROOT)));
    }

    /** What a number means: pino and bunyan count up from 10, syslog down from 7 (RFC 5424, 6.2.1). */
    static Level numbered(int number) {
        if (number >= 10) {
            return number >= 60
                    ? FATAL
                    : number >= 50 ? ERROR : number >= 40 ? WARN : number >= 30 ? INFO : number >= 20 ? DEBUG : TRACE;
        }
        return number <= 2 ? FATAL : number == 3 ? ERROR : number == 4 ? WARN : number <= 6 ? INFO : DEBUG;
    }

    /** Whether something failed. */
    public boolean isError() {
        return this == ERROR || this == FATAL;
    }

    /** As a log has it; empty where it says nothing. */
    public String words() {
        return switch (this) {
            case NONE -> "";
            case NOTE -> Text.tr("NOTE");
            default -> name();
        };
    }
}
