package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Text;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps count while a release goes live, and tells where it stands when it ends early. Thread-safe. */
final class Account {
    private final int release;
    private final int files;
    private final Way way;
    private final AtomicInteger stored = new AtomicInteger();
    private volatile Seen seen = Seen.NOTHING;

    /** What visitors can see of a release. */
    enum Seen {
        /** Nothing: only files that no page names yet. */
        NOTHING,
        /** Some files in their new form. */
        SOME,
        /** All of it, as soon as the edge has forgotten the old. */
        ALL
    }

    /** How the files of a release come to their places. */
    enum Way {
        UPLOAD,
        ROLLBACK,
        PROMOTION;

        static Way of(Cause cause) {
            if (cause.promotes().isPresent()) {
                return PROMOTION;
            }
            return cause.restores().isPresent() ? ROLLBACK : UPLOAD;
        }
    }

    Account(int release, int files, Way way) {
        this.release = release;
        this.files = files;
        this.way = way;
    }

    void stored() {
        stored.incrementAndGet();
    }

    int count() {
        return stored.get();
    }

    /** From here on, before the first such request is sent. */
    void visible(Seen now) {
        seen = now;
    }

    /** Stopped by the person. */
    Fault stopped() {
        String what = switch (way) {
            case UPLOAD -> Text.tr("The deploy of release {0} was stopped.", release);
            case ROLLBACK -> Text.tr("The rollback, release {0}, was stopped.", release);
            case PROMOTION -> Text.tr("Making the preview live, as release {0}, was stopped.", release);
        };
        return told(what, Remedy.RETRY, Fault.Technical.NONE);
    }

    /** Ended by a failure, which is told first. */
    Fault failed(Fault cause) {
        return told(cause.what(), cause.remedy(), cause.technical(), cause.next());
    }

    private Fault told(String what, Remedy remedy, Fault.Technical technical, String... first) {
        String next = String.join(" ", first);
        String standing = switch (seen) {
            case NOTHING -> uploaded() + " " + Text.tr("Visitors see nothing of {0,choice,1#it|1<them}.", files);
            case SOME -> uploaded() + " " + Text.tr("Visitors may already see {0,choice,1#it|1<some of them}.", files);
            case ALL ->
                Text.tr(
                        "All files are in their places and release {0} is live, but the CDN was not told to forget the"
                                + " old pages.",
                        release);
        };
        String again = switch (way) {
            case UPLOAD -> Text.tr("Plan and deploy again: only what is missing is done.");
            case ROLLBACK -> Text.tr("Roll back again: only what is missing is done.");
            case PROMOTION -> Text.tr("Promote it again: only what is missing is done.");
        };
        return new Fault(what, outcome(), (next + " " + standing + " " + again).strip(), remedy, technical);
    }

    private String uploaded() {
        if (way == Way.ROLLBACK) {
            return Text.tr("{0} of {1} files are restored.", stored.get(), files);
        }
        if (way == Way.PROMOTION) {
            return Text.tr("{0} of {1} files are in their places.", stored.get(), files);
        }
        return files == 1
                ? Text.tr("{0,choice,0#The file is not uploaded.|1#The file is uploaded.}", stored.get())
                : Text.tr("{0} of {1} files are uploaded.", stored.get(), files);
    }

    private Outcome outcome() {
        return switch (seen) {
            case NOTHING -> Outcome.NOT_DONE;
            case SOME -> Outcome.UNKNOWN;
            case ALL -> Outcome.DONE;
        };
    }
}
