package dev.pilothouse.feature.tables.change;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.change.Commit.Write;
import dev.pilothouse.feature.tables.change.Result.Conflict.Where;
import java.util.ArrayList;
import java.util.List;

/** Tells, for writes that were refused together, which of them was in the way. */
final class InTheWay {
    private InTheWay() {}

    static List<Result> results(List<Write> writes, Answer.NotAsRead answer) {
        List<Result> results = new ArrayList<>();
        int from = 0;
        for (Write write : writes) {
            results.add(result(write, answer.part(from, write.requests().size())));
            from += write.requests().size();
        }
        return results;
    }

    /** The fault of a write that had nothing wrong itself. */
    static Fault ofAnother() {
        return Fault.notDone(
                Text.tr("This was to be saved together with others, and one of them could not be saved."),
                Text.tr("Nothing was saved. Settle that one, then save again."));
    }

    private static Result result(Write write, Answer.NotAsRead answer) {
        int at = answer.failed().indexOf(true);
        if (at < 0) {
            return new Result.NotDone(write.change(), ofAnother());
        }
        if (answer.tookEffect(write.requests())) {
            return new Result.Already(write.change(), answer.now().getLast());
        }
        Where where = at == 1 ? Where.NEW_KEY : Where.ITEM;
        return new Result.Conflict(write.change(), answer.now().get(at), where);
    }
}
