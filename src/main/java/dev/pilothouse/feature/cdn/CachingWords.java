package dev.pilothouse.feature.cdn;

import dev.pilothouse.aws.cloudfront.Caching;
import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;

/** How long answers stay at the edge, in words. */
final class CachingWords {
    private CachingWords() {}

    /** {@code off}, {@code 1 min}, {@code by header}, {@code by header, 5 min to 365 days}. */
    static String of(Caching caching) {
        return switch (caching) {
            case Caching.Times times -> times(times);
            case Caching.Unread unread -> Text.tr("not known");
        };
    }

    /** The whole of it, for hovering. */
    static String exact(Caching caching) {
        return switch (caching) {
            case Caching.Times times -> {
                String seconds = Text.tr(
                        "At least {0} s, usually {1} s, at most {2} s",
                        Humane.count(times.min().toSeconds()),
                        Humane.count(times.usual().toSeconds()),
                        Humane.count(times.max().toSeconds()));
                yield times.policy().isEmpty() ? seconds : Text.tr("{0}. {1}", times.policy(), seconds);
            }
            case Caching.Unread unread -> unread.why();
        };
    }

    private static String times(Caching.Times it) {
        if (it.max().isZero()) {
            return Text.tr("off");
        }
        if (it.min().equals(it.max())) {
            return Humane.duration(it.min());
        }
        return it.min().toSeconds() <= 1
                ? Text.tr("by header")
                : Text.tr("by header, at least {0}", Humane.duration(it.min()));
    }
}
