package dev.pilothouse.feature.tables.staged;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.change.Result;
import dev.pilothouse.feature.tables.change.Staged;
import dev.pilothouse.ui.Pill;
import dev.pilothouse.ui.Tone;

/** What waits, and what became of it, in words. */
final class ResultWords {
    private ResultWords() {}

    /** What kind of change it is. */
    static Pill kind(Staged change) {
        return switch (change) {
            case Staged.Edited edited -> new Pill(Text.tr("changed"), Tone.WARNING);
            case Staged.Added added -> new Pill(Text.tr("new"), Tone.SUCCESS);
            case Staged.Deleted deleted -> new Pill(Text.tr("to be deleted"), Tone.DANGER);
            case Staged.Moved moved -> new Pill(Text.tr("gets another key"), Tone.WARNING);
        };
    }

    /** Why it still waits. */
    static String of(Result result) {
        return switch (result) {
            case Result.Done done -> Text.tr("Saved.");
            case Result.Already already -> Text.tr("It was so already.");
            case Result.Conflict conflict ->
                conflict.where() == Result.Conflict.Where.NEW_KEY
                        ? Text.tr("Not saved: another item has that key.")
                        : conflict.theirs().isPresent()
                                ? Text.tr("Not saved: somebody else changed the same meanwhile.")
                                : Text.tr("Not saved: somebody else deleted it meanwhile.");
            case Result.NotDone(Staged change, Fault why) ->
                Text.tr("Not saved: {0} {1}", why.what(), why.next()).strip();
            case Result.Unknown unknown ->
                Text.tr(
                        "Not known whether it was saved: {0} Saving it again is safe.",
                        unknown.why().what());
        };
    }
}
