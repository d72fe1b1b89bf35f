package dev.pilothouse.feature.functions.catalog;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.functions.shape.FunctionShape;
import java.time.Instant;
import java.time.ZoneId;

/** How functions are made, in words. */
public final class FunctionWords {
    private FunctionWords() {}

    /** {@code java25 · 256 MB · 10 s · changed 3 days ago}. */
    public static String line(FunctionShape shape) {
        String made = Text.tr(
                "{0} · {1} MB · {2}",
                shape.code().kind(),
                String.valueOf(shape.limits().memory()),
                Humane.duration(shape.limits().time()));
        return shape.code()
                .modified()
                .map(at -> Text.tr("{0} · changed {1}", made, Humane.ago(at, Instant.now(), ZoneId.systemDefault())))
                .orElse(made);
    }
}
