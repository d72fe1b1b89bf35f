package dev.pilothouse.feature.site.plan;

import java.util.List;

/**
 * One line of what was looked at before the site goes live.
 *
 * @param text in words
 * @param details the files it is about, each as a line of words; may be empty
 */
public record Check(Verdict verdict, String text, List<String> details) {
    public Check {
        details = List.copyOf(details);
    }

    /** What it means for the deploy. */
    public enum Verdict {
        FINE,
        WARNS,
        BLOCKS
    }
}
