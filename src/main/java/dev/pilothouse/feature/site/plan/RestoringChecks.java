package dev.pilothouse.feature.site.plan;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.feature.site.release.Release;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What is looked at before a former release comes back. */
final class RestoringChecks {
    private final Live live;
    private final Release former;

    RestoringChecks(Live live, Release former) {
        this.live = live;
        this.former = former;
    }

    List<Check> all(Collection<String> missing) {
        List<Check> checks = new ArrayList<>();
        List<String> gone = missing.stream().sorted().toList();
        checks.add(Check.some(
                        gone,
                        Check.Verdict.BLOCKS,
                        "{0,choice,1#1 file|1<{0} files} of release {1} {0,choice,1#is|1<are} not kept any more",
                        gone.size(),
                        former.number())
                .orElseGet(() -> Check.fine(Text.tr("every file of release {0} is there", former.number()))));
        Unfinished.check(live).ifPresent(checks::add);
        return checks;
    }
}
