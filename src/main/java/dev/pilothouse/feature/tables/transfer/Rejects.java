package dev.pilothouse.feature.tables.transfer;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import java.util.ArrayList;
import java.util.List;

/** Collects what could not be taken; so many at most, since nobody reads more. */
final class Rejects {
    private static final int MOST = 1000;
    private static final int LONGEST = 300;
    private final List<Imported.Reject> all = new ArrayList<>();
    private long more;

    void add(long line, String words) {
        if (all.size() < MOST) {
            String shown = Visible.line(words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words);
            all.add(new Imported.Reject(line, shown));
        } else {
            more++;
        }
    }

    List<Imported.Reject> all() {
        List<Imported.Reject> told = new ArrayList<>(all);
        if (more > 0) {
            told.add(new Imported.Reject(
                    all.getLast().line(), Text.tr("{0} more lines after this one could not be taken.", more)));
        }
        return told;
    }
}
