package dev.pilothouse.cli;

import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Text;
import java.util.Locale;

/** What became of a command: its exit code, and its word in the answer. */
enum Ending {
    DONE(0, Text.tr("Done")),
    /** There was nothing to do: what is asked for is so already. */
    NOTHING(0, Text.tr("Nothing to do")),
    NOT_DONE(1, Text.tr("Not done")),
    /** Something was sent and its answer is missing. */
    UNKNOWN(3, Text.tr("Unknown")),
    /** The release is live, and visitors do not get it as built, or nobody could look. */
    UNPROVED(4, Text.tr("Live, but not proved"));

    private final int code;
    private final String words;

    Ending(int code, String words) {
        this.code = code;
        this.words = words;
    }

    static Ending of(Outcome outcome) {
        return switch (outcome) {
            case DONE -> DONE;
            case NOT_DONE -> NOT_DONE;
            case UNKNOWN -> UNKNOWN;
        };
    }

    int code() {
        return code;
    }

    /** The beginning of a sentence. */
    String words() {
        return words;
    }

    /** As the answer's {@code outcome} has it, such as {@code not_done}. */
    String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
