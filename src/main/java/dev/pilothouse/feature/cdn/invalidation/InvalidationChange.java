package dev.pilothouse.feature.cdn.invalidation;

import dev.pilothouse.aws.cloudfront.Invalidation;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.journal.Change;
import dev.pilothouse.core.journal.Effect;
import java.util.List;
import java.util.stream.Collectors;

/** What the journal tells of invalidations. */
final class InvalidationChange {
    private static final String FEATURE = "cdn";

    private InvalidationChange() {}

    static Change of(String distribution, List<String> paths) {
        String title = Text.tr("{0,choice,1#Invalidate {1}|1<Invalidate {0} paths}", paths.size(), paths.getFirst());
        return Change.of(FEATURE, title)
                .to(distribution, paths)
                .irreversible(Text.tr("The edge fetches anew what it forgot: there is nothing to take back."));
    }

    static Effect begun(List<Invalidation> begun) {
        String ids = begun.stream().map(Invalidation::id).collect(Collectors.joining(", "));
        return Effect.of(
                Text.tr("{0,choice,1#Invalidation {1} was|1<Invalidations {1} were} begun.", begun.size(), ids));
    }
}
