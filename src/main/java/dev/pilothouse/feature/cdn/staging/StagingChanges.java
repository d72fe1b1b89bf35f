package dev.pilothouse.feature.cdn.staging;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.journal.Change;
import dev.pilothouse.core.journal.Effect;
import java.util.List;

/** What the journal tells of continuous deployment. */
final class StagingChanges {
    private static final String FEATURE = "cdn";

    private StagingChanges() {}

    static Change set(Staging read, boolean enabled, Traffic traffic) {
        Change change = Change.of(FEATURE, title(enabled, traffic))
                .to(read.primary().id(), List.of(read.policy().id()))
                .onlyIf(Text.tr(
                        "the policy’s version is still {0}", read.policy().version()));
        return read.traffic().isEmpty()
                ? change.irreversible(Text.tr("Nothing was set before it."))
                : change.reversible(
                        StagingUndo.KIND, 1, () -> StagingUndo.kept(read, new StagingUndo.Setting(enabled, traffic)));
    }

    private static String title(boolean enabled, Traffic traffic) {
        if (!enabled) {
            return Text.tr("Send no requests to the staging distribution");
        }
        return traffic.stays()
                .map(stays -> Text.tr(
                        "Send {0} to the staging distribution; a visitor stays {1}",
                        traffic.inWords(), stays.inWords()))
                .orElseGet(() -> Text.tr("Send {0} to the staging distribution", traffic.inWords()));
    }

    static Effect set(String version) {
        return Effect.of(Text.tr("The policy’s version is {0} now.", version));
    }

    static Effect promoted(boolean answered) {
        return answered
                ? Effect.AS_ANNOUNCED
                : Effect.of(Text.tr("The answer was lost. Read again, the distribution is as the promotion makes it."));
    }

    static Change promote(Staging read) {
        String staging = read.staging().map(Staging.Tried::id).orElse("");
        return Change.of(FEATURE, Text.tr("Promote the staging distribution {0}", staging))
                .to(
                        read.primary().id(),
                        read.known().orElseThrow().differences().stream()
                                .map(Staging.Difference::path)
                                .toList())
                .onlyIf(Text.tr("neither distribution’s configuration was changed since"))
                .irreversible(Text.tr("CloudFront keeps no former configuration. What was different stands under the"
                        + " paths of this entry: set it back by hand."));
    }
}
