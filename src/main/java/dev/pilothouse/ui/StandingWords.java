package dev.pilothouse.ui;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Standing;
import java.util.ArrayList;
import java.util.List;

/** How far work is, in words. */
public final class StandingWords {
    private StandingWords() {}

    /** {@code 68% · 3 s left}; empty before anything is known. */
    public static String share(Standing standing) {
        List<String> parts = new ArrayList<>();
        standing.share().ifPresent(share -> parts.add(Text.tr("{0}%", (int) Math.floor(share * 100))));
        standing.left().ifPresent(left -> parts.add(Text.tr("{0} left", Humane.duration(left))));
        return String.join(" · ", parts);
    }

    /**
     * {@code 412 files/s · 8.4 MB/s · 3 s left}; empty in the phase's first half second.
     *
     * @param items what is counted, in the plural: "files"
     */
    public static String pace(Standing standing, String items) {
        if (standing.elapsed().toMillis() < 500) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        if (standing.items() > 0) {
            parts.add(Text.tr("{0} {1}/s", Humane.count(Math.round(standing.itemsPerSecond())), items));
        }
        if (standing.bytes() > 0) {
            parts.add(Text.tr("{0}/s", Humane.bytes(Math.round(standing.bytesPerSecond()))));
        }
        standing.left().ifPresent(left -> parts.add(Text.tr("{0} left", Humane.duration(left))));
        return String.join(" · ", parts);
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
