package dev.pilothouse.feature.activity;

import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.journal.Journal;
import dev.pilothouse.ui.Pill;
import dev.pilothouse.ui.Tone;

/** How entries stand, in words. */
final class EntryWords {
    private EntryWords() {}

    static String outcome(Outcome outcome) {
        return switch (outcome) {
            case DONE -> Text.tr("done");
            case NOT_DONE -> Text.tr("not done");
            case UNKNOWN -> Text.tr("unknown");
        };
    }

    static Pill outcome(Entry entry) {
        return entry.progress() instanceof Entry.Progress.UnderWay
                ? new Pill(Text.tr("under way"), Tone.ACCENT)
                : new Pill(
                        outcome(entry.outcome()),
                        switch (entry.outcome()) {
                            case DONE -> Tone.SUCCESS;
                            case NOT_DONE -> Tone.NEUTRAL;
                            case UNKNOWN -> Tone.WARNING;
                        });
    }

    /** What came of it, in sentences; may be empty. */
    static String result(Entry entry) {
        return switch (entry.progress()) {
            case Entry.Progress.UnderWay running -> "";
            case Entry.Progress.NeverEnded open ->
                Text.tr("Its end was never written down: Pilothouse was ended meanwhile, or another window is still at"
                        + " it. What was sent may have taken effect.");
            case Entry.Progress.Ended ended -> ended.words();
        };
    }

    /** Whether it can be taken back, in a word or two. */
    static String undo(Row row) {
        if (undone(row)) {
            return Text.tr("undone");
        }
        if (nothingDone(row)) {
            return Text.tr("nothing to undo");
        }
        return row.refusal().isPresent() ? Text.tr("not from here") : Text.tr("can be undone");
    }

    /** Above the reason why it can't be taken back. */
    static String noUndo(Row row) {
        if (undone(row)) {
            return Text.tr("Undone");
        }
        return nothingDone(row) ? Text.tr("Nothing to undo") : Text.tr("Can’t be undone from here");
    }

    private static boolean undone(Row row) {
        return row.entry()
                .takenBack()
                .filter(back -> back.outcome() == Outcome.DONE)
                .isPresent();
    }

    private static boolean nothingDone(Row row) {
        return row.entry().command().equals(Journal.REVEAL)
                || row.entry().progress() instanceof Entry.Progress.Ended ended && ended.outcome() == Outcome.NOT_DONE;
    }
}
