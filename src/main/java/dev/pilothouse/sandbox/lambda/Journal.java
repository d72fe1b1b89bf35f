package dev.pilothouse.sandbox.lambda;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;

/** The log lines of one invocation: on their way to the log store, and the tail that callers may ask for. One thread. */
final class Journal {
    /** What {@code LogType=Tail} shows. */
    private static final int TAIL = 4096;

    private final LogSink sink;
    private final Clock clock;
    private final String group;
    private final String stream;
    private final StringBuilder said = new StringBuilder();

    Journal(LogSink sink, Clock clock, String group, String stream) {
        this.sink = sink;
        this.clock = clock;
        this.group = group;
        this.stream = stream;
    }

    Clock clock() {
        return clock;
    }

    void line(String text) {
        String whole = text.endsWith("\n") ? text : text + "\n";
        said.append(whole);
        if (said.length() > 4 * TAIL) {
            said.delete(0, said.length() - 2 * TAIL);
        }
        sink.write(group, stream, clock.instant(), whole);
    }

    /** The last 4 KB in Base64, as the header has it. */
    String tail() {
        byte[] bytes = said.toString().getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder()
                .encodeToString(Arrays.copyOfRange(bytes, Math.max(0, bytes.length - TAIL), bytes.length));
    }
}
