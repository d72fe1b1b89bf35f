package dev.pilothouse.feature.site.preview;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.release.Release;
import dev.pilothouse.ui.Pill;
import dev.pilothouse.ui.Tone;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A preview in a few words each. */
final class PreviewWords {
    private static final int SHORT_COMMIT = 7;
    // What was deployed just now for seven days is kept for seven, and not for six.
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private PreviewWords() {}

    static Pill state(Preview preview) {
        return switch (preview.mark().state()) {
            case READY ->
                preview.expired(Instant.now())
                        ? new Pill(Text.tr("expired"), Tone.WARNING)
                        : new Pill(Text.tr("ready"), Tone.SUCCESS);
            case BEGUN -> new Pill(Text.tr("not whole"), Tone.WARNING);
            case GOING -> new Pill(Text.tr("half removed"), Tone.WARNING);
        };
    }

    /** {@code main 41bd09a}, or what was deployed as it was called. */
    static String from(Release release) {
        return release.told()
                .git()
                .map(git -> (git.branch().orElse("") + " " + git.commit().substring(0, SHORT_COMMIT)).strip())
                .orElse(release.from());
    }

    /** {@code in 6 days}. */
    static String expires(Preview preview) {
        Instant now = Instant.now();
        return preview.expired(now)
                ? Text.tr("expired")
                : Text.tr(
                        "in {0}",
                        Humane.duration(
                                Duration.between(now, preview.mark().expires()).plus(HALF_AN_HOUR)));
    }

    static String size(Preview preview) {
        return Text.tr("{0,choice,1#1 file|1<{0} files}, {1}", preview.files(), Humane.bytes(preview.bytes()));
    }

    static String ago(Instant when) {
        return Humane.ago(when, Instant.now(), ZoneId.systemDefault());
    }

    static String exact(Instant when) {
        return Humane.exactTime(when, ZoneId.systemDefault());
    }

    /** The name of a person without what is the same for all of a company. */
    static String person(String who) {
        int at = who.indexOf('@');
        return at > 0 ? who.substring(0, at) : who;
    }
}
