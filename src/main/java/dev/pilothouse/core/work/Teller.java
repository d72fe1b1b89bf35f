package dev.pilothouse.core.work;

import dev.pilothouse.core.Explains;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Text;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the words for work that ended badly, and tells them. Screen thread only. */
final class Teller {
    private static final Logger LOG = LoggerFactory.getLogger(Tasks.class);
    private final Explains explains;
    private final Notices notices;
    private final Clock clock;

    Teller(Explains explains, Notices notices, Clock clock) {
        this.explains = explains;
        this.notices = notices;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void tell(String title, Fault fault) {
        notices.failed(title, fault);
    }

    /** Words for any failure, even where finding them fails too. */
    Fault explain(String title, Throwable failure) {
        if (failure instanceof Error) {
            LOG.error("{}", title, failure);
        } else {
            LOG.info("{}", title, failure);
        }
        try {
            return explains.explain(failure);
        } catch (RuntimeException e) {
            LOG.error("No words for a failure of “{}”", title, e);
            return new Fault(
                    Text.tr("“{0}” failed for a reason that Pilothouse does not know.", title),
                    Outcome.UNKNOWN,
                    Text.tr("Look at what is there now before you try again."),
                    Remedy.CHECK,
                    technical(failure));
        }
    }

    /** What became of work that was cancelled: what it says itself; else of a change nobody knows. */
    Fault stopped(String title, Throwable failure, boolean writes) {
        LOG.debug("Stopped “{}”", title, failure);
        if (failure instanceof Refused refused) {
            return refused.fault();
        }
        String what = Text.tr("“{0}” was stopped.", title);
        return writes
                ? new Fault(
                        what,
                        Outcome.UNKNOWN,
                        Text.tr("What was sent before may have taken effect. Look at what is there now."),
                        Remedy.CHECK,
                        technical(failure))
                : Fault.notDone(what, "");
    }

    /** The work came to something; showing it failed. */
    void brokenShowing(String title, Throwable failure, Outcome outcome) {
        LOG.error("After “{}”", title, failure);
        tell(
                title,
                new Fault(
                        Text.tr("“{0}” is done, but showing its result failed.", title),
                        outcome,
                        Text.tr("Refresh to see what is there now."),
                        Remedy.NONE,
                        technical(failure)));
    }

    // The exception's own message stays in the log: it was written for no reader and may hold anything.
    private static Fault.Technical technical(Throwable failure) {
        return new Fault.Technical(failure.getClass().getSimpleName(), "", "", "", 0, "");
    }
}
