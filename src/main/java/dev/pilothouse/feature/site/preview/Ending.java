package dev.pilothouse.feature.site.preview;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.deploy.Storing;

/** Tells where a preview stands when its deploy ends early. One thread. */
final class Ending {
    private final PreviewPlan plan;
    private final Storing storing;
    private boolean whole;

    Ending(PreviewPlan plan, Storing storing) {
        this.plan = plan;
        this.storing = storing;
    }

    /** From here on it is whole. */
    void stored() {
        whole = true;
    }

    /** Stopped by the person. */
    Fault stopped() {
        return new Fault(
                Text.tr("The deploy of the preview “{0}” was stopped.", plan.name()),
                outcome(Outcome.NOT_DONE),
                standing(),
                Remedy.RETRY,
                Fault.Technical.NONE);
    }

    /** Ended by a failure, which is told first. */
    Fault failed(Fault cause) {
        String next = (cause.next() + " " + standing()).strip();
        return new Fault(cause.what(), outcome(cause.outcome()), next, cause.remedy(), cause.technical());
    }

    private String standing() {
        if (whole) {
            return Text.tr(
                    "The preview is stored, but the CDN was not told to forget the one before. Deploy it again.");
        }
        String stored = Text.tr(
                "{0} of {1,choice,1#1 file is|1<{1} files are} stored; nothing that is live was touched.",
                storing.stored(), plan.plan().uploads().size());
        String mixed = plan.replaces() && storing.stored() > 0
                ? " " + Text.tr("Who looks at it now may see files of both.")
                : "";
        return stored + mixed + " " + Text.tr("Deploy it again: only what is missing is done. Or remove it.");
    }

    private Outcome outcome(Outcome of) {
        if (whole) {
            return Outcome.DONE;
        }
        return plan.replaces() && storing.stored() > 0 || of == Outcome.UNKNOWN ? Outcome.UNKNOWN : Outcome.NOT_DONE;
    }
}
