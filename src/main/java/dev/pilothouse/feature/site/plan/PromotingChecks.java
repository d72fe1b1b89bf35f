package dev.pilothouse.feature.site.plan;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.check.Waiver;
import dev.pilothouse.feature.site.release.Live;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What is looked at before a preview goes live: its build was looked through when it was deployed. */
final class PromotingChecks {
    private final Build build;
    private final Live live;
    private final String preview;

    PromotingChecks(Build build, Live live, String preview) {
        this.build = build;
        this.live = live;
        this.preview = preview;
    }

    List<Check> all(Collection<String> missing) {
        List<Check> checks = new ArrayList<>();
        List<String> gone = missing.stream().sorted().toList();
        checks.add(Check.some(
                        gone,
                        Check.Verdict.BLOCKS,
                        "{0,choice,1#1 file is|1<{0} files are} not in the preview any more as stored there",
                        gone.size())
                .orElseGet(() -> Check.fine(Text.tr("every file of the preview “{0}” is there", preview))));
        List<String> waived =
                build.waivers().stream().map(Waiver::path).distinct().toList();
        Check.some(
                        waived,
                        Check.Verdict.WARNS,
                        "{0,choice,1#1 file is|1<{0} files are} published although a rule forbids it",
                        waived.size())
                .ifPresent(checks::add);
        Unfinished.check(live).ifPresent(checks::add);
        return checks;
    }
}
