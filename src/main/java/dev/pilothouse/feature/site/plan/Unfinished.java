package dev.pilothouse.feature.site.plan;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.release.Attempt;
import dev.pilothouse.feature.site.release.Holder;
import dev.pilothouse.feature.site.release.Live;
import java.util.List;
import java.util.Optional;

/** What is said of a deploy that somebody has begun: under way it blocks, left behind it is taken over openly. */
final class Unfinished {
    private Unfinished() {}

    static Optional<Check> check(Live live) {
        return live.pointer()
                .attempt()
                .map(attempt -> live.held() ? underWay(live, attempt) : leftBehind(live, attempt));
    }

    private static Check leftBehind(Live live, Attempt attempt) {
        String what = switch (About.of(live, attempt)) {
            case PREVIEW ->
                Text.tr(
                        "{0} began something about the preview “{1}” and has not finished it. Nothing that is live is"
                                + " touched by it.",
                        attempt.who(), attempt.preview().orElseThrow());
            case OLD_FILES ->
                Text.tr("{0} began to collect old files and has not finished it. Deploying takes over.", attempt.who());
            case RELEASE ->
                Text.tr(
                        "{0} began release {1} and has not finished it. Deploying takes it over; only what is"
                                + " missing is uploaded.",
                        attempt.who(), attempt.release());
        };
        return Check.warns(what, List.of(attempt.since().toString()));
    }

    private static Check underWay(Live live, Attempt attempt) {
        String host = attempt.holder().map(Holder::host).orElse("");
        String what = switch (About.of(live, attempt)) {
            case PREVIEW ->
                Text.tr(
                        "{0} is at work on the preview “{1}” right now, on {2}.",
                        attempt.who(), attempt.preview().orElseThrow(), host);
            case OLD_FILES -> Text.tr("{0} is collecting old files right now, on {1}.", attempt.who(), host);
            case RELEASE ->
                Text.tr("{0} is deploying release {1} right now, on {2}.", attempt.who(), attempt.release(), host);
        };
        long minutes =
                Attempt.STALE.minus(live.pointer().silent()).plusSeconds(59).toMinutes();
        String then =
                Text.tr("If that program died, anybody can take over in {0,choice,1#1 minute|1<{0} minutes}.", minutes);
        return Check.blocks(what + " " + then, List.of(attempt.since().toString()));
    }

    /** What somebody is at. */
    private enum About {
        RELEASE,
        OLD_FILES,
        PREVIEW;

        static About of(Live live, Attempt attempt) {
            if (attempt.preview().isPresent()) {
                return PREVIEW;
            }
            return attempt.release() == live.pointer().release() ? OLD_FILES : RELEASE;
        }
    }
}
