package dev.pilothouse.feature.site.plan;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.build.LocalFile;
import java.util.ArrayList;
import java.util.List;

/** How a release whose bytes lie in the bucket already goes live, told beforehand. */
final class RestoringSteps {
    private RestoringSteps() {}

    static List<String> inWords(SitePlan plan) {
        List<String> steps = new ArrayList<>();
        long html = plan.uploads().stream().filter(LocalFile::isHtml).count();
        long others = plan.uploads().size() - html;
        if (html + others > 0) {
            steps.add(Text.tr(
                    "{0,choice,0#no page|1#1 page|1<{0} pages} and {1,choice,0#no other file|1#1 other file|1<{1}"
                            + " other files} are copied inside the bucket, entries last",
                    html, others));
        }
        if (!plan.invalidate().isEmpty()) {
            steps.add(Text.tr(
                    "{0,choice,1#1 path is|1<{0} paths are} invalidated",
                    plan.invalidate().size()));
        }
        if (!plan.removed().isEmpty()) {
            steps.add(Text.tr(
                    "{0,choice,1#1 page|1<{0} pages} that it did not have {0,choice,1#is|1<are} deleted after that",
                    plan.removed().size()));
        }
        return steps;
    }
}
