package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.core.Text;

/** What becomes of the answer (Lambda API, {@code Invoke}, InvocationType). */
public enum Mode {
    /** It is waited for. */
    WAIT(Text.tr("Wait for the answer"), Text.tr("wait"), 6_291_556),
    /** It is read while the function still writes it. */
    STREAM(Text.tr("Read while it is written"), Text.tr("stream"), 6_291_556),
    /** Lambda keeps the event, runs the function when it can, and tries again twice where it fails. */
    HAND_OVER(Text.tr("Hand over, don’t wait"), Text.tr("hand over"), 1_048_576);

    private final String title;
    private final String brief;
    private final long mostBytes;

    Mode(String title, String brief, long mostBytes) {
        this.title = title;
        this.brief = brief;
        this.mostBytes = mostBytes;
    }

    public String title() {
        return title;
    }

    /** In a word. */
    String brief() {
        return brief;
    }

    /** How large an event may be, in bytes of UTF-8 (Lambda quotas, "Invocation payload"). */
    long mostBytes() {
        return mostBytes;
    }
}
