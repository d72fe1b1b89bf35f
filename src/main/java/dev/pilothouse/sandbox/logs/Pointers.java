package dev.pilothouse.sandbox.logs;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The texts by which one event is asked for: {@code @ptr} of Logs Insights. */
final class Pointers {
    private Pointers() {}

    static String of(Group group, Position place) {
        return Base64.getEncoder().encodeToString(EventIds.of(group, place).getBytes(StandardCharsets.US_ASCII));
    }

    static EventIds.Place read(String pointer) {
        try {
            return EventIds.read(new String(Base64.getDecoder().decode(pointer), StandardCharsets.US_ASCII))
                    .orElseThrow(Pointers::invalid);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static RuntimeException invalid() {
        return LogsErrors.invalid("The specified log record pointer is invalid.");
    }
}
