package dev.pilothouse.aws;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Text;

/**
 * A call that failed, digested: what its words are made from.
 *
 * @param status of the answer; 0 where none came
 * @param writes whether a change of something at AWS may have been sent; true also where that is not known
 * @param earlierUnknown whether an earlier try of the same call may have taken effect unseen
 */
record FailedCall(Fault.Technical technical, int status, boolean writes, boolean earlierUnknown) {
    /** Whether the change may have been made by an earlier try, whatever the last one was told. */
    boolean perhapsDone() {
        return writes && earlierUnknown;
    }

    /** AWS said no, or nothing was sent. */
    Fault refused(String what, String next, Remedy remedy) {
        return perhapsDone()
                ? fault(
                        what,
                        Outcome.UNKNOWN,
                        Text.tr("An earlier try got no answer and may have worked. Read it back before you go on."),
                        Remedy.CHECK)
                : fault(what, Outcome.NOT_DONE, next, remedy);
    }

    /** What the call was about is not there. */
    Fault gone(String what) {
        return refused(what, Text.tr("It may have been deleted, or the workspace names another one."), Remedy.NONE);
    }

    /** The request went out, and what became of it was not told. */
    Fault unanswered(String what) {
        return writes
                ? fault(
                        what,
                        Outcome.UNKNOWN,
                        Text.tr("It isn’t known whether the change was made. Read it back before you go on."),
                        Remedy.CHECK)
                : fault(what, Outcome.NOT_DONE, Text.tr("Try again."), Remedy.RETRY);
    }

    private Fault fault(String what, Outcome outcome, String next, Remedy remedy) {
        return new Fault(what, outcome, next, remedy, technical);
    }
}
