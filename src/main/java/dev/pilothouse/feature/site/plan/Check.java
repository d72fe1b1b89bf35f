package dev.pilothouse.feature.site.plan;

import dev.pilothouse.core.Text;
import java.util.List;
import java.util.Optional;

/**
 * One line of what was looked at before the site goes live.
 *
 * @param text in words
 * @param details the files it is about, each as a line of words; may be empty
 * @param offer what can be done about it at once
 */
public record Check(Verdict verdict, String text, List<String> details, Optional<Offer> offer) {
    public Check {
        details = List.copyOf(details);
    }

    Check(Verdict verdict, String text, List<String> details) {
        this(verdict, text, details, Optional.empty());
    }

    public static Check fine(String text) {
        return new Check(Verdict.FINE, text, List.of());
    }

    public static Check warns(String text, List<String> details) {
        return new Check(Verdict.WARNS, text, details);
    }

    public static Check blocks(String text, List<String> details) {
        return new Check(Verdict.BLOCKS, text, details);
    }

    /** None where there are no details. */
    public static Optional<Check> some(List<String> details, Verdict verdict, String english, Object... values) {
        return details.isEmpty()
                ? Optional.empty()
                : Optional.of(new Check(verdict, Text.tr(english, values), details));
    }

    /** What it means for the deploy. */
    public enum Verdict {
        FINE,
        WARNS,
        BLOCKS
    }

    /** What can be done at once; most lead to another plan of the same build. */
    public enum Offer {
        LEAVE_OUT_SOURCE_MAPS,
        PUBLISH_SOURCE_MAPS,
        /** What {@code _redirects} wants, as code for CloudFront. */
        COPY_FUNCTION,
        /** Each file by itself, with a reason. */
        PUBLISH_ANYWAY
    }
}
