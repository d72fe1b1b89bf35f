package dev.pilothouse.core.undo;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Text;

/** The words for a change that can't be taken back because it is not the last one any more. */
public final class Changed {
    private Changed() {}

    /** @param what was changed, such as a key or an item */
    public static Refused since(String what) {
        return new Refused(new Fault(
                Text.tr("{0} has been changed since, so taking this back would undo somebody else’s work too.", what),
                Outcome.NOT_DONE,
                Text.tr("Look at what is there now, and change it by hand if need be."),
                Remedy.CHECK,
                Fault.Technical.NONE));
    }
}
