package dev.pilothouse.feature.site.plan;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** How a plan goes live, told beforehand. */
final class Steps {
    private static final int NAMED = 3;
    private final List<Change> changes;
    private final List<String> invalidate;
    private final SiteSettings settings;

    Steps(List<Change> changes, List<String> invalidate, SiteSettings settings) {
        this.changes = changes;
        this.invalidate = invalidate;
        this.settings = settings;
    }

    List<String> inWords() {
        List<String> steps = new ArrayList<>();
        Phases phases = Phases.of(changes);
        say(steps, phases.added().size(), "{0,choice,1#1 new file|1<{0} new files}, in parallel");
        say(steps, phases.changed().size(), "{0,choice,1#1 changed file|1<{0} changed files}");
        say(
                steps,
                phases.pages().size(),
                "{0,choice,1#1 page, once every file it names is there|1<{0} pages, once every file they name is"
                        + " there}");
        say(
                steps,
                phases.entries().size(),
                "{0,choice,1#1 entry|1<{0} entries} last: index, error pages, service worker");
        say(
                steps,
                count(change -> change instanceof Change.Changed changed && !changed.content()),
                "of these, {0,choice,1#1 file gets|1<{0} files get} other headers only, by a copy inside the bucket");
        if (!invalidate.isEmpty()) {
            steps.add(Text.tr("invalidate {0} ({1,choice,1#1 path|1<{1} paths})", paths(), invalidate.size()));
        }
        long removed = count(Change.Removed.class::isInstance);
        say(
                steps,
                removed,
                "delete {0,choice,1#1 removed page after that, and invalidate it|1<{0} removed pages after that, and"
                        + " invalidate them}");
        long pages = phases.inOrder().stream().filter(LocalFile::isHtml).count();
        if (pages > 0 && settings.address().isPresent()) {
            steps.add(Text.tr(
                    "fetch {0,choice,1#1 page|1<{0} pages} through {1} and compare",
                    pages, settings.address().get().getHost()));
        }
        say(
                steps,
                count(Change.Kept.class::isInstance),
                "{0,choice,1#1 old file stays|1<{0} old files stay} for open tabs");
        return steps;
    }

    private long count(Predicate<Change> which) {
        return changes.stream().filter(which).count();
    }

    private static void say(List<String> steps, long count, String english) {
        if (count > 0) {
            steps.add(Text.tr(english, count));
        }
    }

    private String paths() {
        String named = String.join(", ", invalidate.subList(0, Math.min(NAMED, invalidate.size())));
        return invalidate.size() > NAMED ? named + ", …" : named;
    }
}
