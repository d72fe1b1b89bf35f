package dev.pilothouse.ui.chart;

import dev.pilothouse.core.Text;
import java.time.Duration;

/** How far back charts look, and in which steps: as many as a chart can show. */
public enum Range {
    HOUR(Text.tr("1 hour"), Duration.ofHours(1), Duration.ofMinutes(1)),
    DAY(Text.tr("24 hours"), Duration.ofDays(1), Duration.ofMinutes(5)),
    WEEK(Text.tr("7 days"), Duration.ofDays(7), Duration.ofHours(1));

    private final String title;
    private final Duration length;
    private final Duration step;

    Range(String title, Duration length, Duration step) {
        this.title = title;
        this.length = length;
        this.step = step;
    }

    public String title() {
        return title;
    }

    public Duration length() {
        return length;
    }

    public Duration step() {
        return step;
    }
}
