package dev.pilothouse.ui;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Standing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far work is, in words. */
public final class StandingWords {
    private StandingWords() {}

    /** {@code 68% · 3 s left}; empty before anything is known. */
    public static String share(Standing standing) {
        List<String> parts = new ArrayList<>();
        standing.share().ifPresent(share -> parts.add(Text.tr("{0}%", (int) Math.floor(share * 100))));
        left(standing).ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    /** {@code 3 s left}, rounded up, so that it never says that nothing is left while something is; empty at the end and where nobody knows. */
    public static Optional<String> left(Standing standing) {
        return standing.left()
                .filter(Duration::isPositive)
                .map(left -> Duration.ofSeconds(Math.ceilDiv(left.toMillis(), 1000)))
                .map(left -> Text.tr("{0} left", Humane.duration(left)));
    }

    /** {@code new files, 12 of 29}; only the note or nothing where there is no phase. */
    public static String phase(Standing standing) {
        if (standing.phase().isEmpty()) {
            return standing.note();
        }
        return standing.ofItems() == 0
                ? standing.phase()
                : Text.tr(
                        "{0}, {1} of {2}",
                        standing.phase(), Humane.count(standing.items()), Humane.count(standing.ofItems()));
    }
}
