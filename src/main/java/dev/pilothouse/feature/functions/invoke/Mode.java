package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.core.Text;

/** What becomes of the answer (Lambda API, {@code Invoke}, InvocationType). */
public enum Mode {
    /** It is waited for. */
    WAIT(Text.tr("Wait for the answer"), 6_291_556),
    /** It is read while the function still writes it. */
    STREAM(Text.tr("Read while it is written"), 6_291_556),
    /** Lambda keeps the event, runs the function when it can, and tries again twice where it fails. */
    HAND_OVER(Text.tr("Hand over, don’t wait"), 1_048_576);

    private final String title;
    private final long mostBytes;

    Mode(String title, long mostBytes) {
        this.title = title;
        this.mostBytes = mostBytes;
    }

    public String title() {
        return title;
    }

    /** How large an event may be, in bytes of UTF-8 (Lambda quotas, "Invocation payload"). */
    long mostBytes() {
        return mostBytes;
    }
}
