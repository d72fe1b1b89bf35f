package dev.pilothouse.aws.logs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How a tail gets its lines just now. */
sealed interface TailMode {
    /**
     * Not at all: the next session is to be begun.
     *
     * @param pause to be waited first
     * @param gap since when nothing came by itself; empty at the tail's start
     */
    record Apart(Duration pause, Optional<Silence> gap) implements TailMode {}

    /**
     * A stretch without lines.
     *
     * @param since when the last line before it arrived
     * @param from the first moment of which lines may be missing
     * @param broken whether something went wrong, rather than that the session had been long enough
     */
    record Silence(Instant since, Instant from, boolean broken) {}

    /**
     * By a live session.
     *
     * @param began when it stood
     * @param alive when it last gave a sign of life
     * @param unsure what is to be searched once more, as soon as CloudWatch's search knows of everything
     */
    record Living(LiveSession session, Shown.Telling telling, Instant began, Instant alive, Optional<Silence> unsure)
            implements TailMode {
        Living seen(Instant now) {
            return new Living(session, telling, began, now, unsure);
        }

        Living with(Optional<Silence> left) {
            return new Living(session, telling, began, alive, left);
        }
    }

    /**
     * By searching again and again.
     *
     * @param again when a live session is to be tried once more; empty for never
     * @param pause to be waited first, so that what was found is told at once
     */
    record Looking(Optional<Instant> again, Duration pause) implements TailMode {
        Looking after(Duration time) {
            return new Looking(again, time);
        }
    }
}
