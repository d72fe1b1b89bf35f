package dev.pilothouse.feature.site;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.history.Listed;
import dev.pilothouse.feature.site.release.Extent;
import dev.pilothouse.feature.site.release.Release;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.Pill;
import dev.pilothouse.ui.Tone;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import javafx.scene.control.Label;

/** A release in a few words each. */
final class ReleaseWords {
    private static final int SHORT_COMMIT = 7;

    private ReleaseWords() {}

    static Pill state(Listed.State state) {
        return switch (state) {
            case LIVE -> new Pill(Text.tr("live"), Tone.SUCCESS);
            case KEPT -> new Pill(Text.tr("kept"), Tone.NEUTRAL);
            case ROLLED_BACK -> new Pill(Text.tr("rolled back"), Tone.WARNING);
            case EXPIRED -> new Pill(Text.tr("not kept"), Tone.NEUTRAL);
            case COLLECTED -> new Pill(Text.tr("collected"), Tone.NEUTRAL);
            case NEVER_LIVE -> new Pill(Text.tr("never live"), Tone.NEUTRAL);
        };
    }

    /** What stands at a release on a time axis: {@code Release 48}, {@code Release 49, back to 45}. */
    static String mark(Release release) {
        String number = String.valueOf(release.number());
        return release.told()
                .restores()
                .map(before -> Text.tr("Release {0}, back to {1}", number, String.valueOf(before)))
                .orElseGet(() -> Text.tr("Release {0}", number));
    }

    /** {@code main 41bd09a}, or what was deployed as it was called. */
    static String from(Release release) {
        if (release.told().restores().isPresent()) {
            return Text.tr(
                    "release {0}", String.valueOf(release.told().restores().get()));
        }
        if (release.told().promotes().isPresent()) {
            return Text.tr("preview {0}", release.told().promotes().get());
        }
        return release.told()
                .git()
                .map(git -> (git.branch().orElse("") + " " + git.commit().substring(0, SHORT_COMMIT)).strip())
                .orElse(release.from());
    }

    /** {@code 37 changed, 3.2 MB}. */
    static String change(Release release) {
        return release.told().extent().map(ReleaseWords::change).orElse("");
    }

    private static String change(Extent extent) {
        return Text.tr("{0} changed, {1}", Humane.count(extent.touched()), Humane.bytes(extent.uploaded()));
    }

    /** How long storing it took; empty where that is not known. */
    static String took(Release release) {
        return release.took().map(Humane::duration).orElse("");
    }

    /** What visitors got of it when it was looked at. */
    static Label edge(Listed one) {
        if (one.result().isEmpty()) {
            Label nothing = Labels.exact("—", Text.tr("not looked at"), "muted");
            nothing.setAccessibleText(Text.tr("not looked at"));
            return nothing;
        }
        int differing = one.result().get().differing().size();
        return differing == 0
                ? Labels.of(Text.tr("as built"), "success")
                : Labels.exact(
                        Text.tr("{0,choice,1#1 file differs|1<{0} files differ}", differing),
                        String.join("\n", one.result().get().differing()),
                        "danger");
    }

    /** What stands in the last column: the note, and what is to be known of how long it is kept. */
    static String note(Listed one, Instant now) {
        String note = one.release().told().note();
        String kept = one.pinned()
                ? Text.tr("pinned")
                : one.until()
                        .map(until -> Text.tr("kept for {0}", Humane.duration(Duration.between(now, until))))
                        .orElse("");
        if (note.isEmpty()) {
            return kept;
        }
        return kept.isEmpty() ? Text.tr("“{0}”", note) : Text.tr("“{0}” · {1}", note, kept);
    }

    static String ago(Instant when) {
        return Humane.ago(when, Instant.now(), ZoneId.systemDefault());
    }

    /** The name of a person without what is the same for all of a company. */
    static String person(String who) {
        int at = who.indexOf('@');
        return at > 0 ? who.substring(0, at) : who;
    }
}
