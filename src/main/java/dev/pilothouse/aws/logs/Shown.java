package dev.pilothouse.aws.logs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a tail has shown so far, so that nothing is shown twice when a live session and a search tell of the same lines, and
 * where a search has to begin so that nothing is missed. One thread.
 */
final class Shown {
    private static final Duration OVERLAP = Duration.ofSeconds(60);
    private static final Duration LATEST = Duration.ofHours(1);
    /** How far AWS lets a computer's clock be off (Signature Version 4). */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final Counts shown = new Counts(OVERLAP.plus(LATEST).toMillis());
    private Optional<Instant> first = Optional.empty();
    private Instant last;
    private Duration lag = Duration.ZERO;

    /** @param start when the tail began */
    Shown(Instant start) {
        this.last = start.minus(SKEW);
    }

    /** One telling: it tells of each line once, so that a line it has told more often than was shown is another one. */
    final class Telling {
        private final Counts told = new Counts(OVERLAP.plus(LATEST).toMillis());
        private final boolean live;

        private Telling(boolean live) {
            this.live = live;
        }

        /** Those that were not shown yet; they count as shown now. */
        List<LogLine> fresh(List<LogLine> lines) {
            return lines.stream().filter(this::isFresh).toList();
        }

        private boolean isFresh(LogLine line) {
            if (told.add(line) <= shown.of(line)) {
                return false;
            }
            shown.add(line);
            if (live && first.isEmpty()) {
                first = Optional.of(line.ingested());
            }
            note(line);
            return true;
        }
    }

    /** @param live whether it tells of lines as they arrive */
    Telling telling(boolean live) {
        return new Telling(live);
    }

    /** When the last line arrived that was shown; before the first, when the tail began by whatever clock. */
    Instant last() {
        return last;
    }

    /** Lines of about this time and later may be missing: those that were written late, too. */
    Instant from() {
        return last.minus(OVERLAP).minus(lag);
    }

    /** Whether it arrived before the first line that came live: before the tail began. */
    boolean isBefore(LogLine line) {
        return first.filter(line.ingested()::isBefore).isPresent();
    }

    private void note(LogLine line) {
        if (line.ingested().isAfter(last)) {
            last = line.ingested();
        }
        Duration late = Duration.between(line.at(), line.ingested());
        if (late.compareTo(lag) > 0) {
            lag = late.compareTo(LATEST) < 0 ? late : LATEST;
        }
    }
}
