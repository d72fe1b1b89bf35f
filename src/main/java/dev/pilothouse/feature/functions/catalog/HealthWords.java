package dev.pilothouse.feature.functions.catalog;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** How functions do, in words. */
public final class HealthWords {
    private HealthWords() {}

    /** {@code 111,204 invocations · 3 errors · 1 throttled · p95 up to 146 ms}. */
    public static String line(Health health) {
        List<String> parts = new ArrayList<>();
        parts.add(Text.tr("{0,choice,0#no invocations|1#1 invocation|1<{0} invocations}", health.count()));
        parts.add(Text.tr("{0,choice,0#no errors|1#1 error|1<{0} errors}", health.errors()));
        if (health.throttles() > 0) {
            parts.add(Text.tr("{0} throttled", Humane.count(health.throttles())));
        }
        health.p95().ifPresent(p95 -> parts.add(Text.tr("p95 up to {0}", millis(p95))));
        return String.join(" · ", parts);
    }

    /** In one word. */
    static String sign(Health.Sign sign) {
        return switch (sign) {
            case IDLE -> Text.tr("idle");
            case WELL -> Text.tr("well");
            case TROUBLED -> Text.tr("troubled");
            case ILL -> Text.tr("failing");
        };
    }

    static Tone tone(Health.Sign sign) {
        return switch (sign) {
            case IDLE -> Tone.NEUTRAL;
            case WELL -> Tone.SUCCESS;
            case TROUBLED -> Tone.WARNING;
            case ILL -> Tone.DANGER;
        };
    }

    /** {@code 146 ms}, {@code 2.4 s}. */
    public static String millis(double millis) {
        if (millis > 0 && millis < 1) {
            return Text.tr("under 1 ms");
        }
        return millis < 10_000
                ? Text.tr("{0} ms", Humane.count(Math.round(millis)))
                : Text.tr("{0} s", Humane.count(Math.round(millis / 1000)));
    }

    static String millis(OptionalDouble millis) {
        return millis.isPresent() ? millis(millis.getAsDouble()) : "";
    }
}
