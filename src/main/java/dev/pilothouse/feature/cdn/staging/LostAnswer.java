package dev.pilothouse.feature.cdn.staging;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Text;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A change that failed, perhaps only by its answer: then a second look tells. */
record LostAnswer(RuntimeException failure) {
    /**
     * What is there, where it is as the change makes it. Where nobody can tell what became of the change, and it is not so, that
     * is said; every other failure is thrown again as it is.
     *
     * @param look reads it again
     * @param done whether it is as the change makes it
     */
    Staging decidedBy(Supplier<Optional<Staging>> look, Predicate<Staging> done) {
        Fault fault = new Faults().explain(failure);
        if (fault.outcome() != Outcome.UNKNOWN) {
            throw failure;
        }
        return again(look).filter(done).orElseThrow(() -> new Refused(notThere(fault), failure));
    }

    private Optional<Staging> again(Supplier<Optional<Staging>> look) {
        try {
            return look.get();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
            throw failure;
        }
    }

    // What was sent may still be on its way.
    private static Fault notThere(Fault fault) {
        return new Fault(
                fault.what(),
                Outcome.UNKNOWN,
                Text.tr("Read again just now, it is not there. It may still come: look once more before you try"
                        + " again."),
                Remedy.CHECK,
                fault.technical());
    }
}
