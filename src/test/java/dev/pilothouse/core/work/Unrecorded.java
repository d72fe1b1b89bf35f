package dev.pilothouse.core.work;

import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.journal.Change;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.core.journal.Records;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** For tests of work that are not about the journal. */
public final class Unrecorded implements Records {
    @Override
    public <T> T record(Permit permit, Change change, Callable<T> work, Function<T, Effect> effect) throws Exception {
        return work.call();
    }
}
